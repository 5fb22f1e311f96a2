#include "core/text/stop_words.h"

#include "core/text/search_words.h"
#include "core/text/strings.h"

#include <array>
#include <map>
#include <mutex>
#include <utility>

namespace emic::text {

namespace {

constexpr std::string_view danish =
    "jeg mig min mit mine du dig din dit dine han ham hans hun hende hendes den det dens dets vi os vores i jer jeres "
    "de "
    "dem deres sig sin sit sine man der som hvem hvad hvis hvilken hvilket hvilke hvor hvordan hvornår hvorfor en et "
    "denne dette disse her selv og eller men at om når da fordi så end hvis ikke også jo nok vel bare kun lige meget "
    "mere "
    "mest mange nogen noget nogle ingen intet alle alt al anden andet andre hver hvert er var været være bliver blev "
    "blive "
    "blevet har havde haft have kan kunne skal skulle vil ville må måtte bør burde gør gjorde gøre af på til fra med "
    "for "
    "ved over under efter før mellem uden hos mod gennem op ned ind ud hen igen ja nej øh øhm hm nå altså sådan så nu";
constexpr std::string_view norwegian =
    "jeg meg min mitt mine du deg din ditt dine han ham hans hun henne hennes den det dens dets vi oss vår vårt våre "
    "dere "
    "deres de dem seg sin sitt sine man en som hvem hva hvis hvilken hvilket hvilke hvor hvordan når hvorfor et ei "
    "denne "
    "dette disse her der selv og eller men at om da fordi så enn ikke også jo nok vel bare kun litt mye mer mest mange "
    "noen noe ingen intet alle alt annen annet andre hver hvert er var vært være blir ble bli blitt har hadde hatt ha "
    "kan "
    "kunne skal skulle vil ville må måtte bør burde gjør gjorde gjøre av på til fra med for ved over under etter før "
    "mellom uten hos mot gjennom opp ned inn ut igjen ja nei eh hm nå altså sånn eg meg ho henne me dykk dei ikkje kva "
    "kven korleis kvifor kor ein eit noko nokon vere vart vore hadde berre òg au frå";
constexpr std::string_view swedish = "jag mig min mitt mina du dig din ditt dina han honom hans hon henne hennes den "
                                     "det dess vi oss vår vårt våra ni er "
                                     "ert era de dem dom deras sig sin sitt sina man en ett som vem vad vilken vilket "
                                     "vilka var där hur när varför denna "
                                     "detta dessa här själv och eller men att om då för därför så än inte också ju nog "
                                     "väl bara lite mycket mer mest många "
                                     "någon något några ingen inget inga alla allt annan annat andra varje är vara "
                                     "varit blir blev bli blivit har hade haft "
                                     "ha kan kunde ska skulle vill ville måste får fick bör borde gör gjorde göra av "
                                     "på till från med vid över under efter "
                                     "före mellan utan hos mot genom upp ner in ut igen ja nej eh hm nu alltså liksom";
constexpr std::string_view german =
    "ich mich mir mein meine meinem meinen meiner meines du dich dir dein deine deinem deinen deiner er ihn ihm sein "
    "seine "
    "seinem seinen seiner seines sie ihr ihre ihrem ihren ihrer ihres es wir uns unser unsere unserem unseren ihnen "
    "euch "
    "euer eure sich man der die das dem den des ein eine einem einen einer eines kein keine keinem keinen keiner "
    "dieser "
    "diese dieses diesem diesen jener jene wer wen wem was welcher welche welches wo wie wann warum und oder aber denn "
    "sondern dass ob wenn weil als damit also so auch nicht noch nur schon ja nein doch mal eben halt sehr mehr viel "
    "viele "
    "alle alles etwas nichts jeder jede jedes andere anderen anderes bin bist ist sind seid war waren gewesen sein "
    "werde "
    "wird werden wurde wurden worden habe hast hat haben hatte hatten gehabt kann können konnte konnten muss müssen "
    "musste "
    "soll sollen sollte will wollen wollte darf dürfen mag möchte von zu zum zur aus mit für bei beim an am auf in im "
    "ins "
    "über unter nach vor zwischen ohne gegen durch um bis seit während da dann hier dort nun jetzt äh ähm hm";
constexpr std::string_view english =
    "i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours "
    "ourselves they them their theirs themselves one who whom whose what which where when why how a an the this that "
    "these "
    "those here there and or but nor so yet if because as until while than not no yes also too very just only even "
    "still "
    "more most much many some any each every all both few other another such own same am is are was were be been being "
    "has "
    "have had having do does did doing done can could shall should will would may might must ought of at by for with "
    "about "
    "against between into through during before after above below to from up down in out on off over under again then "
    "once "
    "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's we're we've we'd we'll "
    "they're "
    "they've they'd they'll that's there's what's who's isn't aren't wasn't weren't hasn't haven't hadn't doesn't "
    "don't "
    "didn't can't couldn't shouldn't won't wouldn't mustn't let's uh um er hm mhm yeah well like oh okay ok";
constexpr std::string_view dutch =
    "ik mij me mijn je jij jou jouw u uw hij hem zijn zij ze haar het wij we ons onze jullie hun hen zich men die dat "
    "deze "
    "dit wie wat welke welk waar hoe wanneer waarom een de der en of maar want dus als dan omdat toen terwijl om te "
    "niet "
    "geen ook nog al wel maar even heel zo zeer meer meest veel iets niets iemand niemand alle alles elk elke ander "
    "andere "
    "ben bent is zijn was waren geweest word wordt worden werd werden heb hebt heeft hebben had hadden gehad kan "
    "kunnen "
    "kon konden moet moeten moest zal zullen zou zouden wil willen wilde mag mogen doe doet doen deed van naar uit met "
    "voor bij aan op in over onder na tussen zonder tegen door er hier daar nu ja nee eh hm toch gewoon";
constexpr std::string_view finnish =
    "minä minun minua minut minulla minulle minulta sinä sinun sinua sinut sinulla hän hänen häntä hänet hänellä "
    "hänelle "
    "me meidän meitä meille meillä te teidän teitä he heidän heitä heille se sen sitä siinä siitä siihen sillä sille "
    "ne "
    "niiden niitä niissä niistä tämä tämän tätä tässä tästä tähän nämä näiden näitä tuo tuon tuota nuo joka jonka jota "
    "jossa josta johon jotka joita kuka kenen mikä minkä mitä missä mistä mihin kun kuin koska jos vaikka että ja tai "
    "vai "
    "mutta eli sekä ei en et emme ette eivät ole olen olet on olemme olette ovat oli olin olit olivat ollut olla myös "
    "vain "
    "niin nyt sitten vielä jo aina hyvin paljon enemmän kaikki joku jokin mikään kanssa ennen jälkeen ilman yli alla "
    "no "
    "joo kyllä tota niinku öö hm";
constexpr std::string_view french =
    "je me moi mon ma mes mien tu te toi ton ta tes il elle lui son sa ses se soi on nous notre nos vous votre vos ils "
    "elles leur leurs eux ce cet cette ces cela ça ceci celui celle ceux qui que quoi dont où quel quelle quels "
    "quelles "
    "comment quand pourquoi le la les l un une des du de d au aux et ou mais donc or ni car si parce comme puis alors "
    "ne "
    "pas plus moins très trop bien aussi encore déjà même tout toute tous toutes rien quelque quelques autre autres "
    "chaque "
    "suis es est sommes êtes sont étais était étions étaient été être ai as a avons avez ont avais avait avaient eu "
    "avoir "
    "fait faire peux peut pouvoir dois doit devoir va aller dans en sur sous avec sans pour par vers chez entre avant "
    "après "
    "contre y là ici oui non euh ben hein j m t s n c qu jusqu lorsqu puisqu quelqu";
constexpr std::string_view italian =
    "io me mi mio mia miei mie tu te ti tuo tua tuoi tue lui lei egli ella gli le lo la li suo sua suoi sue si sé noi "
    "ci "
    "nostro nostra nostri nostre voi vi vostro vostra loro questo questa questi queste quello quella quelli quelle ciò "
    "chi "
    "che cui quale quali dove come quando perché il i un uno una l dell all dal dall nell sull di del dello della dei "
    "degli "
    "delle a al allo alla ai agli alle da dallo dalla dai in nel nello nella nei nelle con su sul sulla per tra fra e "
    "ed o "
    "ma anche se non più meno molto poco troppo tanto tutto tutta tutti tutte niente nulla altro altra altri altre "
    "ogni "
    "sono sei è siamo siete era ero erano stato stata essere ho hai ha abbiamo avete hanno avevo aveva avere fa fare "
    "può "
    "posso potere devo deve dovere sì no già ancora poi allora qui lì là eh ehm cioè c d n s t v m";
constexpr std::string_view spanish = "yo me mí mi mis mío mía tú te ti tu tus tuyo él ella ello lo la le los las les "
                                     "su sus suyo se sí nosotros nosotras nos "
                                     "nuestro nuestra nuestros nuestras vosotros os vuestro ellos ellas usted ustedes "
                                     "este esta esto estos estas ese esa eso "
                                     "esos esas aquel aquella quien quién que qué cual cuál donde dónde como cómo "
                                     "cuando cuándo porque el un una unos unas de "
                                     "del a al y e o u pero sino si no ni ya también muy más menos mucho mucha muchos "
                                     "muchas poco todo toda todos todas nada "
                                     "algo alguien otro otra otros otras cada soy eres es somos son era eran fui fue "
                                     "fueron sido ser estoy está están estaba "
                                     "estar he has ha hemos han había haber hay tengo tiene tener hago hace hacer "
                                     "puedo puede poder en con por para sin sobre "
                                     "entre hasta desde contra hacia aquí ahí allí entonces pues bueno eh";
constexpr std::string_view portuguese = "eu me mim meu minha meus minhas tu te ti teu tua ele ela o a os as lhe lhes "
                                        "seu sua seus suas se si nós nos nosso nossa "
                                        "nossos nossas vós vos você vocês eles elas este esta isto estes estas esse "
                                        "essa isso esses essas aquele aquela aquilo "
                                        "quem que qual quais onde como quando porque um uma uns umas de do da dos das "
                                        "ao aos à às em no na nos nas num numa por "
                                        "pelo pela para pra com sem sobre entre até desde contra e ou mas nem não já "
                                        "também muito muita mais menos pouco todo "
                                        "toda todos todas tudo nada algo alguém outro outra outros outras cada sou és "
                                        "é somos são era eram fui foi foram sido "
                                        "ser estou está estão estava estar tenho tem ter tinha há haver faço faz fazer "
                                        "posso pode poder vou vai ir aqui ali lá "
                                        "então pois bem assim né aí";

std::string_view listOf(std::string_view code) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> lists = {{{"da", danish},
                                                                                             {"nb", norwegian},
                                                                                             {"nn", norwegian},
                                                                                             {"no", norwegian},
                                                                                             {"sv", swedish},
                                                                                             {"de", german},
                                                                                             {"en", english},
                                                                                             {"nl", dutch},
                                                                                             {"fi", finnish},
                                                                                             {"fr", french},
                                                                                             {"it", italian},
                                                                                             {"es", spanish},
                                                                                             {"pt", portuguese}}};
    for (const auto& [language, words] : lists)
        if (language == code)
            return words;
    return {};
}

} // namespace

const std::unordered_set<std::string>& stopWords(std::string_view language) {
    static std::mutex mutex;
    static std::map<std::string, std::unordered_set<std::string>, std::less<>> made; // at most one a list and one more
    const SearchWords words(language);
    const auto list = listOf(words.languageCode());
    const std::string key = list.empty() ? "" : words.languageCode();
    const std::lock_guard lock(mutex);
    if (const auto known = made.find(key); known != made.end())
        return known->second;
    auto& set = made[key];
    for (const std::string_view word : split(list, ' '))
        if (!word.empty())
            set.insert(words.folded(word));
    return set;
}

} // namespace emic::text
