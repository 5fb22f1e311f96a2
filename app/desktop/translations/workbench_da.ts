<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da">
<context>
    <name>RenditionWarnings</name>
    <message numerus="yes">
        <source>Rare: of %n participant(s) only %1 is “%2”; the tag could give them away.</source>
        <translation>
            <numerusform>Sjældent: af %n deltager er kun %1 “%2”; angivelsen kan røbe, hvem det er.</numerusform>
            <numerusform>Sjældent: af %n deltagere er kun %1 “%2”; angivelsen kan røbe, hvem det er.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rare: of %n participant(s) only %1 are “%2”; the tag could give %3 away.</source>
        <translation>
            <numerusform>Sjældent: af %n deltager er kun %1 “%2”; angivelsen kan røbe, hvem %3 er.</numerusform>
            <numerusform>Sjældent: af %n deltagere er kun %1 “%2”; angivelsen kan røbe, hvem %3 er.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without {%1}, %n share the rest.</source>
        <translation>
            <numerusform>Uden {%1} er der %n om resten.</numerusform>
            <numerusform>Uden {%1} er de %n om resten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag shows the code: all quotes of one person can be put together by it.</source>
        <translation>Angivelsen viser koden: med den kan alle citater fra samme person samles.</translation>
    </message>
    <message>
        <source>“%1” in %2 is a name of the key; its pseudonym is %3.</source>
        <translation>“%1” i %2 er et navn fra nøglen; dets pseudonym er %3.</translation>
    </message>
    <message>
        <source>“%1” in %2 may be a name of the key; its pseudonym is %3.</source>
        <translation>“%1” i %2 kan være et navn fra nøglen; dets pseudonym er %3.</translation>
    </message>
    <message>
        <source>A bracket opens inside another, at “%1”; close the first before.</source>
        <translation>En parentes åbner inde i en anden, ved “%1”; luk den første forinden.</translation>
    </message>
    <message>
        <source>A bracket closes that was not opened; open it or take it out.</source>
        <translation>En parentes lukker, som ikke er åbnet; åbn den, eller tag den ud.</translation>
    </message>
    <message>
        <source>A bracket is empty; write [...] for what is left out.</source>
        <translation>En parentes er tom; skriv [...] for det, der er udeladt.</translation>
    </message>
    <message>
        <source>A bracket is not closed, at “%1”; close it.</source>
        <translation>En parentes er ikke lukket, ved “%1”; luk den.</translation>
    </message>
    <message>
        <source>“%1” does not stand here in what was said; put it in brackets, or write [...] where something was left out.</source>
        <translation>“%1” står ikke her i det sagte; sæt det i parentes, eller skriv [...], hvor noget er udeladt.</translation>
    </message>
    <message>
        <source>“%1” is part of a longer word in what was said; quote the whole word, or put what you changed of it in brackets.</source>
        <translation>“%1” er en del af et længere ord i det sagte; citér hele ordet, eller sæt det, du har ændret af det, i parentes.</translation>
    </message>
    <message>
        <source>Nothing of this was said; keep some of the words outside brackets.</source>
        <translation>Intet af dette blev sagt; behold nogle af ordene uden for parentes.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::AgreementTable</name>
    <message>
        <source>Agreement by theme</source>
        <translation>Enighed tema for tema</translation>
    </message>
    <message>
        <source>Choose two analysts who have coded the same sources.</source>
        <translation>Vælg to analytikere, der har kodet de samme kilder.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Begge</translation>
    </message>
    <message>
        <source>u alpha</source>
        <translation>u-alfa</translation>
    </message>
    <message>
        <source>(k)u alpha</source>
        <translation>(k)u-alfa</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Agreed %</source>
        <translation>Enige %</translation>
    </message>
    <message>
        <source>Where coded %</source>
        <translation>Hvor kodet %</translation>
    </message>
    <message>
        <source>A theme includes its subthemes</source>
        <translation>Et tema tæller sine undertemaer med</translation>
    </message>
    <message>
        <source>Meaning units of this analyst</source>
        <translation>Denne analytikers meningsenheder</translation>
    </message>
    <message>
        <source>The very same units</source>
        <translation>De selvsamme enheder</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha for unitising, on characters</source>
        <translation>Krippendorffs alfa for afgrænsning, på tegn</translation>
    </message>
    <message>
        <source>Where both coded to anything: this theme, or another? It leaves uncoded text out</source>
        <translation>Hvor begge har kodet til noget: dette tema eller et andet? Ukodet tekst er ikke med</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, on units that either coded to anything</source>
        <translation>Cohens kappa, på enheder som mindst den ene har kodet til noget</translation>
    </message>
    <message>
        <source>Share of all characters on which both marked the theme or both did not</source>
        <translation>Andel af alle tegn, hvor begge eller ingen af dem har markeret temaet</translation>
    </message>
    <message>
        <source>Share of agreement where at least one of the two marked the theme</source>
        <translation>Andel af enighed dér, hvor mindst den ene har markeret temaet</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) that both have coded. Text that nobody coded agrees with itself and lifts “Agreed %”: no theme covers more than %1 % of the text. “Where coded %” and (k)u alpha leave it out.</source>
        <translation>
            <numerusform>%n kilde, som begge har kodet. Tekst, som ingen har kodet, er enig med sig selv og løfter “Enige %”: intet tema dækker mere end %1 % af teksten. “Hvor kodet %” og (k)u-alfa ser bort fra den.</numerusform>
            <numerusform>%n kilder, som begge har kodet. Tekst, som ingen har kodet, er enig med sig selv og løfter “Enige %”: intet tema dækker mere end %1 % af teksten. “Hvor kodet %” og (k)u-alfa ser bort fra den.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CardBoard</name>
    <message>
        <source>Units by subtheme</source>
        <translation>Enheder efter undertema</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n unit(s)</source>
        <translation>
            <numerusform>%1 af %n enhed</numerusform>
            <numerusform>%1 af %n enheder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n enhed</numerusform>
            <numerusform>%n enheder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n left</source>
        <translation>
            <numerusform>, %n tilbage</numerusform>
            <numerusform>, %n tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>, all absorbed</source>
        <translation>, alle indarbejdet</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>Enheder i %1</translation>
    </message>
    <message>
        <source>None of the units here fits the filter.</source>
        <translation>Ingen af enhederne her passer til filteret.</translation>
    </message>
    <message>
        <source>Nothing is coded to this theme yet. Code units in the transcripts (Ctrl+2).</source>
        <translation>Intet er kodet til dette tema endnu. Kod enheder i udskrifterne (Ctrl+2).</translation>
    </message>
    <message>
        <source>No units yet. Drag some here, or press M on a card.</source>
        <translation>Ingen enheder endnu. Træk nogle hertil, eller tryk M på et kort.</translation>
    </message>
    <message>
        <source>In no subtheme</source>
        <translation>Uden undertema</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CardDelegate</name>
    <message>
        <source>in %1</source>
        <translation>i %1</translation>
    </message>
    <message>
        <source>not yet absorbed</source>
        <translation>endnu ikke indarbejdet</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CardListModel</name>
    <message>
        <source>Being read</source>
        <translation>Bliver læst</translation>
    </message>
    <message>
        <source>%1, turn %2</source>
        <translation>%1, replik %2</translation>
    </message>
    <message>
        <source>Not yet absorbed</source>
        <translation>Endnu ikke indarbejdet</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>I %1</translation>
    </message>
    <message>
        <source>Golden quote</source>
        <translation>Guldcitat</translation>
    </message>
    <message>
        <source>Coded by %1</source>
        <translation>Kodet af %1</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CardView</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n enhed</numerusform>
            <numerusform>%n enheder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CategoryListModel</name>
    <message numerus="yes">
        <source>no text yet, %n condensate(s)</source>
        <translation>
            <numerusform>ingen tekst endnu, %n kondensat</numerusform>
            <numerusform>ingen tekst endnu, %n kondensater</numerusform>
        </translation>
    </message>
    <message>
        <source>no text and no condensate yet</source>
        <translation>hverken tekst eller kondensat endnu</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n afsnit</numerusform>
            <numerusform>%n afsnit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <translation>
            <numerusform>%n forældet</numerusform>
            <numerusform>%n forældede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) left</source>
        <translation>
            <numerusform>%n kilde tilbage</numerusform>
            <numerusform>%n kilder tilbage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to validate again</source>
        <translation>
            <numerusform>%n skal valideres igen</numerusform>
            <numerusform>%n skal valideres igen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CategoryListView</name>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CategoryPage</name>
    <message>
        <source>Title of the category</source>
        <translation>Kategoriens titel</translation>
    </message>
    <message>
        <source>A title that tells what this theme came to</source>
        <translation>En titel, der fortæller, hvad temaet blev til</translation>
    </message>
    <message>
        <source>Text of the category</source>
        <translation>Kategoriens tekst</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>[a quote whose unit was deleted]</source>
        <translation>[et citat, hvis enhed er slettet]</translation>
    </message>
    <message>
        <source>Said by %1</source>
        <translation>Sagt af %1</translation>
    </message>
    <message>
        <source>Write what the theme came to, in the third person. A quote is set in with %1, a condensate is leaned on with %2.</source>
        <translation>Skriv i tredje person, hvad temaet blev til. Et citat sættes ind med %1; med %2 bygger afsnittet på et kondensat.</translation>
    </message>
    <message>
        <source>There is no theme yet: themes come from step 2, Meaning units.</source>
        <translation>Der er intet tema endnu: temaer kommer fra trin 2, Meningsenheder.</translation>
    </message>
    <message>
        <source>This paragraph leans on no condensate yet.</source>
        <translation>Afsnittet bygger ikke på noget kondensat endnu.</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) stale: %1 goes to the next one, %2 confirms it.</source>
        <translation>
            <numerusform>%n forældet afsnit: %1 går til det næste, %2 bekræfter det.</numerusform>
            <numerusform>%n forældede afsnit: %1 går til det næste, %2 bekræfter det.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::Chip</name>
    <message>
        <source>Filter %1</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>Return turns it round, Delete takes it away</source>
        <translation>Retur vender det om, Delete fjerner det</translation>
    </message>
    <message>
        <source>%1
Click or Return turns it round; the cross or Delete takes it away</source>
        <translation>%1
Klik eller Retur vender det om; krydset eller Delete fjerner det</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ChipRow</name>
    <message>
        <source>Filters</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Like “%1”</source>
        <translation>Som »%1«</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CodeHitsDialog</name>
    <message>
        <source>likeness to “%1”</source>
        <translation>lighed med »%1«</translation>
    </message>
    <message>
        <source>Code all hits</source>
        <translation>Kod alle fund</translation>
    </message>
    <message>
        <source>Hits of %1</source>
        <translation>Fund for %1</translation>
    </message>
    <message>
        <source>&amp;Theme (a new name makes a new theme)</source>
        <translation>&amp;Tema (et nyt navn giver et nyt tema)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>&amp;Words found</source>
        <translation>&amp;Ordene, der blev fundet</translation>
    </message>
    <message>
        <source>&amp;Sentence</source>
        <translation>&amp;Sætningen</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>&amp;Afsnittet</translation>
    </message>
    <message>
        <source>T&amp;urn</source>
        <translation>&amp;Replikken</translation>
    </message>
    <message>
        <source>A meaning unit is made of</source>
        <translation>En meningsenhed dannes af</translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>Hvad der ville ske</translation>
    </message>
    <message>
        <source>The units</source>
        <translation>Enhederne</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Type a few letters of its name</source>
        <translation>Skriv nogle bogstaver af navnet</translation>
    </message>
    <message numerus="yes">
        <source>%n new meaning unit(s) would be made.</source>
        <translation>
            <numerusform>Der ville blive dannet %n ny meningsenhed.</numerusform>
            <numerusform>Der ville blive dannet %n nye meningsenheder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exist(s) already and would be coded.</source>
        <translation>
            <numerusform>%n findes allerede og ville blive kodet.</numerusform>
            <numerusform>%n findes allerede og ville blive kodet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is (are) coded so already.</source>
        <translation>
            <numerusform>%n er allerede kodet sådan.</numerusform>
            <numerusform>%n er allerede kodet sådan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is (are) marked as not relevant and left alone.</source>
        <translation>
            <numerusform>%n er markeret som ikke relevant og bliver ladt i fred.</numerusform>
            <numerusform>%n er markeret som ikke relevante og bliver ladt i fred.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 hits are taken.</source>
        <translation>Kun de første %1 fund tages med.</translation>
    </message>
    <message numerus="yes">
        <source>Code %n unit(s)</source>
        <translation>
            <numerusform>Kod %n enhed</numerusform>
            <numerusform>Kod %n enheder</numerusform>
        </translation>
    </message>
    <message>
        <source>The units are being coded…</source>
        <translation>Enhederne bliver kodet…</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) were coded. Undo takes all of it back.</source>
        <translation>
            <numerusform>%n enhed blev kodet. Fortryd tager det tilbage.</numerusform>
            <numerusform>%n enheder blev kodet. Fortryd tager det hele tilbage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CodingActions</name>
    <message>
        <source>There is no meaning unit after this place.</source>
        <translation>Der er ingen meningsenhed efter dette sted.</translation>
    </message>
    <message>
        <source>There is no meaning unit before this place.</source>
        <translation>Der er ingen meningsenhed før dette sted.</translation>
    </message>
    <message>
        <source>Everything that participants say here has been decided.</source>
        <translation>Der er taget stilling til alt, hvad deltagerne siger her.</translation>
    </message>
    <message>
        <source>Nothing before this place is undecided.</source>
        <translation>Før dette sted mangler der ikke at blive taget stilling til noget.</translation>
    </message>
    <message>
        <source>Select some words, or a meaning unit, to move its edges.</source>
        <translation>Markér nogle ord eller vælg en meningsenhed for at flytte dens kanter.</translation>
    </message>
    <message>
        <source>Select some words, or a meaning unit, and then its theme.</source>
        <translation>Markér nogle ord eller vælg en meningsenhed, og derefter temaet.</translation>
    </message>
    <message>
        <source>Code as which theme?</source>
        <translation>Kod som hvilket tema?</translation>
    </message>
    <message>
        <source>New theme “%1”</source>
        <translation>Nyt tema »%1«</translation>
    </message>
    <message>
        <source>No theme has been coded with yet.</source>
        <translation>Der er endnu ikke kodet med noget tema.</translation>
    </message>
    <message>
        <source>No theme has this number yet: themes you code with get the numbers 1 to 9.</source>
        <translation>Intet tema har dette nummer endnu: temaer, du koder med, får numrene 1 til 9.</translation>
    </message>
    <message>
        <source>Mark this unit as not relevant?</source>
        <translation>Skal enheden markeres som ikke relevant?</translation>
    </message>
    <message numerus="yes">
        <source>It has %n coding(s), which go.</source>
        <translation>
            <numerusform>Den har %n kodning, som forsvinder.</numerusform>
            <numerusform>Den har %n kodninger, som forsvinder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not relevant</source>
        <translation>Ikke relevant</translation>
    </message>
    <message>
        <source>Select the meaning unit that is to stand for its theme.</source>
        <translation>Vælg den meningsenhed, der skal stå for sit tema.</translation>
    </message>
    <message>
        <source>A golden quote stands for a theme: code the unit first.</source>
        <translation>Et guldcitat står for et tema: kod enheden først.</translation>
    </message>
    <message>
        <source>Golden quote of which theme?</source>
        <translation>Guldcitat for hvilket tema?</translation>
    </message>
    <message>
        <source>Select the meaning unit that the note is on.</source>
        <translation>Vælg den meningsenhed, som noten handler om.</translation>
    </message>
    <message>
        <source>Note on this unit</source>
        <translation>Note til denne enhed</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Select a meaning unit that has another one behind it.</source>
        <translation>Vælg en meningsenhed, der har en anden efter sig.</translation>
    </message>
    <message>
        <source>Select a meaning unit that you have coded.</source>
        <translation>Vælg en meningsenhed, som du har kodet.</translation>
    </message>
    <message>
        <source>You have not coded this unit.</source>
        <translation>Du har ikke kodet denne enhed.</translation>
    </message>
    <message>
        <source>Select the meaning unit that is to be removed.</source>
        <translation>Vælg den meningsenhed, der skal fjernes.</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n kodning</numerusform>
            <numerusform>%n kodninger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n golden quote(s)</source>
        <translation>
            <numerusform>%n guldcitat</numerusform>
            <numerusform>%n guldcitater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rendition(s)</source>
        <translation>
            <numerusform>%n gengivelse</numerusform>
            <numerusform>%n gengivelser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n noter</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove this meaning unit?</source>
        <translation>Skal meningsenheden fjernes?</translation>
    </message>
    <message>
        <source>With it go: %1.</source>
        <translation>Med den forsvinder: %1.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Code as…</source>
        <translation>Kod som…</translation>
    </message>
    <message>
        <source>Code as %1</source>
        <translation>Kod som %1</translation>
    </message>
    <message>
        <source>Mark as a meaning unit</source>
        <translation>Markér som meningsenhed</translation>
    </message>
    <message>
        <source>Golden quote</source>
        <translation>Guldcitat</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Cut in two at the cursor</source>
        <translation>Del i to ved markøren</translation>
    </message>
    <message>
        <source>Join with the next unit</source>
        <translation>Saml med den næste enhed</translation>
    </message>
    <message>
        <source>Take my codings back</source>
        <translation>Tag mine kodninger tilbage</translation>
    </message>
    <message>
        <source>Remove the unit</source>
        <translation>Fjern enheden</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gå</translation>
    </message>
    <message>
        <source>Next undecided stretch</source>
        <translation>Næste uafgjorte stykke</translation>
    </message>
    <message>
        <source>Select the next words that nobody has decided on</source>
        <translation>Markér de næste ord, som ingen har taget stilling til</translation>
    </message>
    <message>
        <source>Previous undecided stretch</source>
        <translation>Forrige uafgjorte stykke</translation>
    </message>
    <message>
        <source>Next meaning unit</source>
        <translation>Næste meningsenhed</translation>
    </message>
    <message>
        <source>Previous meaning unit</source>
        <translation>Forrige meningsenhed</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>Næste replik</translation>
    </message>
    <message>
        <source>Previous turn</source>
        <translation>Forrige replik</translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation>&amp;Kodning</translation>
    </message>
    <message>
        <source>Find a theme by a few letters, or make a new one; Return does this too</source>
        <translation>Find et tema med nogle få bogstaver, eller lav et nyt; det gør Retur også</translation>
    </message>
    <message>
        <source>Code with the last theme</source>
        <translation>Kod med det sidste tema</translation>
    </message>
    <message>
        <source>Code with recent theme %1</source>
        <translation>Kod med seneste tema %1</translation>
    </message>
    <message>
        <source>Not relevant, or relevant again</source>
        <translation>Ikke relevant, eller relevant igen</translation>
    </message>
    <message>
        <source>Mark the sentence</source>
        <translation>Markér sætningen</translation>
    </message>
    <message>
        <source>The sentence at the cursor becomes a meaning unit</source>
        <translation>Sætningen ved markøren bliver til en meningsenhed</translation>
    </message>
    <message>
        <source>Mark the paragraph</source>
        <translation>Markér afsnittet</translation>
    </message>
    <message>
        <source>Mark the turn</source>
        <translation>Markér replikken</translation>
    </message>
    <message>
        <source>Mark the selected words</source>
        <translation>Markér de valgte ord</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>Vælg sætningen</translation>
    </message>
    <message>
        <source>Select the paragraph</source>
        <translation>Vælg afsnittet</translation>
    </message>
    <message>
        <source>Select the turn</source>
        <translation>Vælg replikken</translation>
    </message>
    <message>
        <source>End one word later</source>
        <translation>Slut et ord senere</translation>
    </message>
    <message>
        <source>Moves the end of the unit, or of the selected words</source>
        <translation>Flytter slutningen af enheden eller af de valgte ord</translation>
    </message>
    <message>
        <source>End one word earlier</source>
        <translation>Slut et ord tidligere</translation>
    </message>
    <message>
        <source>End one sentence later</source>
        <translation>Slut en sætning senere</translation>
    </message>
    <message>
        <source>End one sentence earlier</source>
        <translation>Slut en sætning tidligere</translation>
    </message>
    <message>
        <source>Begin one word earlier</source>
        <translation>Begynd et ord tidligere</translation>
    </message>
    <message>
        <source>Begin one word later</source>
        <translation>Begynd et ord senere</translation>
    </message>
    <message>
        <source>Begin one sentence earlier</source>
        <translation>Begynd en sætning tidligere</translation>
    </message>
    <message>
        <source>Begin one sentence later</source>
        <translation>Begynd en sætning senere</translation>
    </message>
    <message>
        <source>Golden quote, or no longer</source>
        <translation>Guldcitat, eller ikke længere</translation>
    </message>
    <message>
        <source>Note on the unit…</source>
        <translation>Note til enheden…</translation>
    </message>
    <message>
        <source>Cut the unit in two at the cursor</source>
        <translation>Del enheden i to ved markøren</translation>
    </message>
    <message>
        <source>Who speaks here…</source>
        <translation>Hvem taler her…</translation>
    </message>
    <message>
        <source>Quote as published…</source>
        <translation>Citat som publiceret…</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CodingDesk</name>
    <message>
        <source>Nothing is selected here: select some words, or a meaning unit, and do this again.</source>
        <translation>Intet er valgt her: vælg nogle ord eller en meningsenhed, og gør det igen.</translation>
    </message>
    <message>
        <source>Select a meaning unit, and put the cursor where it is to be cut.</source>
        <translation>Vælg en meningsenhed, og sæt markøren, hvor den skal deles.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ColumnHeader</name>
    <message>
        <source>Show the condensate of this subtheme; units can be dropped here. Left are those that no sentence leans on yet.</source>
        <translation>Vis dette undertemas kondensat; enheder kan slippes her. Tilbage er dem, som ingen sætning bygger på endnu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CommandPalette</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltager</translation>
    </message>
    <message>
        <source>Find an action, a source, a theme or a participant</source>
        <translation>Find en handling, en kilde, et tema eller en deltager</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ComparePage</name>
    <message>
        <source>Only what you read differently</source>
        <translation>Kun det, I læser forskelligt</translation>
    </message>
    <message>
        <source>First analyst</source>
        <translation>Første analytiker</translation>
    </message>
    <message>
        <source>Second analyst</source>
        <translation>Anden analytiker</translation>
    </message>
    <message>
        <source>Source that is compared</source>
        <translation>Kilden, der sammenlignes på</translation>
    </message>
    <message>
        <source>Places that were coded</source>
        <translation>Steder, der er kodet</translation>
    </message>
    <message>
        <source>Places, or agreement</source>
        <translation>Steder eller enighed</translation>
    </message>
    <message>
        <source>Place by place</source>
        <translation>Sted for sted</translation>
    </message>
    <message>
        <source>Theme by theme</source>
        <translation>Tema for tema</translation>
    </message>
    <message>
        <source>and</source>
        <translation>og</translation>
    </message>
    <message>
        <source>on</source>
        <translation>på</translation>
    </message>
    <message>
        <source>Transcript %1, compared</source>
        <translation>Udskriften %1, sammenlignet</translation>
    </message>
    <message>
        <source>Analysts of this study code without seeing each other&apos;s codings. They can be compared when both say that they are ready with coding, in the menu Team.</source>
        <translation>Analytikerne i denne undersøgelse koder uden at se hinandens kodninger. De kan sammenlignes, når begge siger, at de er klar med kodningen, i menuen Team.</translation>
    </message>
    <message numerus="yes">
        <source>A comparison takes two analysts who have coded; this study has %n so far.</source>
        <translation>
            <numerusform>En sammenligning kræver to analytikere, der har kodet; denne undersøgelse har %n indtil nu.</numerusform>
            <numerusform>En sammenligning kræver to analytikere, der har kodet; denne undersøgelse har %n indtil nu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither has coded anything here.</source>
        <translation>Ingen af de to har kodet noget her.</translation>
    </message>
    <message numerus="yes">
        <source>%1 % of what either coded here is coded alike; %n place(s) are read differently.</source>
        <translation>
            <numerusform>%1 % af det, mindst den ene har kodet her, er kodet ens; %n sted er læst forskelligt.</numerusform>
            <numerusform>%1 % af det, mindst den ene har kodet her, er kodet ens; %n steder er læst forskelligt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This was the last place.</source>
        <translation>Det var det sidste sted.</translation>
    </message>
    <message>
        <source>Go to a place that you read differently first, with F8.</source>
        <translation>Gå først til et sted, som I læser forskelligt, med F8.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CompletionList</name>
    <message>
        <source>What may be written here</source>
        <translation>Hvad der kan skrives her</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CondensatePanel</name>
    <message>
        <source>No sentence has been written yet.</source>
        <translation>Der er ikke skrevet nogen sætning endnu.</translation>
    </message>
    <message>
        <source>No unit stands behind it yet.</source>
        <translation>Ingen enhed står bag det endnu.</translation>
    </message>
    <message>
        <source>Behind it stand %1, with %2 in %3.</source>
        <translation>Bag det står %1 med %2 i %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n ord</numerusform>
            <numerusform>%n ord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n enhed</numerusform>
            <numerusform>%n enheder</numerusform>
        </translation>
    </message>
    <message>
        <source>without a group</source>
        <translation>uden gruppe</translation>
    </message>
    <message>
        <source>One voice dominates: %1 has %2 % of the words.</source>
        <translation>Én stemme dominerer: %1 har %2 % af ordene.</translation>
    </message>
    <message>
        <source>All of it was said by one person.</source>
        <translation>Det hele er sagt af én person.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) lean on no unit.</source>
        <translation>
            <numerusform>%n sætning bygger ikke på nogen enhed.</numerusform>
            <numerusform>%n sætninger bygger ikke på nogen enhed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Condensate of</source>
        <translation>Kondensat af</translation>
    </message>
    <message>
        <source>Artificial quotation. Told as if by one person, in the first person and in the participants’ own words; no participant said this, and it is never a quote.</source>
        <translation>Kunstigt citat. Fortalt som af én person, i første person og med deltagernes egne ord; ingen deltager har sagt dette, og det er aldrig et citat.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n sentence(s))</source>
        <translation>
            <numerusform>%1 (%n sætning)</numerusform>
            <numerusform>%1 (%n sætninger)</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no sentence to copy yet.</source>
        <translation>Der er endnu ingen sætning at kopiere.</translation>
    </message>
    <message>
        <source>Condensate of %1</source>
        <translation>Kondensat af %1</translation>
    </message>
    <message>
        <source>The condensate was copied, with its label as an artificial quotation.</source>
        <translation>Kondensatet blev kopieret med sin mærkning som kunstigt citat.</translation>
    </message>
    <message>
        <source>People by group: %1</source>
        <translation>Personer efter gruppe: %1</translation>
    </message>
</context>
<context>
    <name>emic::desktop::CondensationWorkspace</name>
    <message>
        <source>Select the units that are to be moved first.</source>
        <translation>Vælg først de enheder, der skal flyttes.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n unit(s) to which subtheme?</source>
        <translation>
            <numerusform>Flyt %n enhed til hvilket undertema?</numerusform>
            <numerusform>Flyt %n enheder til hvilket undertema?</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the subtheme “%1” of them</source>
        <translation>Gør dem til undertemaet “%1”</translation>
    </message>
    <message>
        <source>%1 not absorbed</source>
        <translation>%1 ikke indarbejdet</translation>
    </message>
    <message>
        <source>Go to which theme?</source>
        <translation>Gå til hvilket tema?</translation>
    </message>
    <message>
        <source>Select the unit that is to be a golden quote first.</source>
        <translation>Vælg først den enhed, der skal være guldcitat.</translation>
    </message>
    <message>
        <source>Every unit that is shown here is absorbed.</source>
        <translation>Alle enheder, der vises her, er indarbejdet.</translation>
    </message>
    <message>
        <source>Co&amp;ndensation</source>
        <translation>Ko&amp;ndensering</translation>
    </message>
    <message>
        <source>Move to a subtheme…</source>
        <translation>Flyt til et undertema…</translation>
    </message>
    <message>
        <source>Move the selected units to another subtheme, or to a new one; they can be dragged, too</source>
        <translation>Flyt de valgte enheder til et andet undertema eller til et nyt; de kan også trækkes</translation>
    </message>
    <message>
        <source>Move out of the subtheme</source>
        <translation>Flyt ud af undertemaet</translation>
    </message>
    <message>
        <source>Move to subtheme %1</source>
        <translation>Flyt til undertema %1</translation>
    </message>
    <message>
        <source>Golden quote, or no longer</source>
        <translation>Guldcitat, eller ikke længere</translation>
    </message>
    <message>
        <source>Next unit not yet absorbed</source>
        <translation>Næste enhed, der ikke er indarbejdet</translation>
    </message>
    <message>
        <source>Previous unit not yet absorbed</source>
        <translation>Forrige enhed, der ikke er indarbejdet</translation>
    </message>
    <message>
        <source>Only units not yet absorbed, or all</source>
        <translation>Kun enheder, der ikke er indarbejdet, eller alle</translation>
    </message>
    <message>
        <source>Narrow the units…</source>
        <translation>Afgræns enhederne…</translation>
    </message>
    <message>
        <source>Go to another theme…</source>
        <translation>Gå til et andet tema…</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Næste tema</translation>
    </message>
    <message>
        <source>Previous theme</source>
        <translation>Forrige tema</translation>
    </message>
    <message>
        <source>Write the condensate</source>
        <translation>Skriv kondensatet</translation>
    </message>
    <message>
        <source>Go to the sentence that was written last; Escape comes back to the units</source>
        <translation>Gå til den sætning, der sidst blev skrevet i; Escape fører tilbage til enhederne</translation>
    </message>
    <message>
        <source>Take the words over</source>
        <translation>Overtag ordene</translation>
    </message>
    <message>
        <source>The words of the selected units become a new sentence to work on, which leans on them</source>
        <translation>De valgte enheders ord bliver til en ny sætning at arbejde videre med, og den bygger på dem</translation>
    </message>
    <message>
        <source>Take the words into the sentence</source>
        <translation>Overtag ordene i sætningen</translation>
    </message>
    <message>
        <source>Link to the sentence, or no longer</source>
        <translation>Knyt til sætningen, eller ikke længere</translation>
    </message>
    <message>
        <source>The sentence that was written in last leans on the selected units; they can be dragged, too</source>
        <translation>Den sætning, der sidst blev skrevet i, bygger på de valgte enheder; de kan også trækkes</translation>
    </message>
    <message>
        <source>Link the selected units to this sentence</source>
        <translation>Knyt de valgte enheder til denne sætning</translation>
    </message>
    <message>
        <source>The sentence still holds</source>
        <translation>Sætningen holder stadig</translation>
    </message>
    <message>
        <source>What it leans on has changed; it has been looked at and holds</source>
        <translation>Det, den bygger på, er ændret; den er set efter og holder</translation>
    </message>
    <message>
        <source>Move the sentence up</source>
        <translation>Flyt sætningen op</translation>
    </message>
    <message>
        <source>Move the sentence down</source>
        <translation>Flyt sætningen ned</translation>
    </message>
    <message>
        <source>Take the sentence out</source>
        <translation>Tag sætningen ud</translation>
    </message>
    <message>
        <source>Copy the condensate</source>
        <translation>Kopiér kondensatet</translation>
    </message>
    <message>
        <source>With its label as an artificial quotation</source>
        <translation>Med sin mærkning som kunstigt citat</translation>
    </message>
    <message>
        <source>Only units that no sentence leans on yet (U)</source>
        <translation>Kun enheder, som ingen sætning bygger på endnu (U)</translation>
    </message>
    <message>
        <source>There are no themes yet. Mark meaning units in the transcripts and give them themes (Ctrl+2).</source>
        <translation>Der er ingen temaer endnu. Markér meningsenheder i udskrifterne, og giv dem temaer (Ctrl+2).</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n enhed</numerusform>
            <numerusform>%n enheder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 not yet absorbed</source>
        <translation>%1, %2 endnu ikke indarbejdet</translation>
    </message>
    <message>
        <source>%1, all absorbed</source>
        <translation>%1, alle indarbejdet</translation>
    </message>
    <message>
        <source>Not yet absorbed (%1)</source>
        <translation>Endnu ikke indarbejdet (%1)</translation>
    </message>
    <message>
        <source>In no subtheme</source>
        <translation>Uden undertema</translation>
    </message>
    <message>
        <source>Select the meaning unit that is to be published first.</source>
        <translation>Vælg først den meningsenhed, der skal publiceres.</translation>
    </message>
    <message>
        <source>Quote as published…</source>
        <translation>Citat som publiceret…</translation>
    </message>
    <message>
        <source>Leave words out, put brackets in, translate, and see what could give a person away</source>
        <translation>Udelad ord, sæt parenteser ind, oversæt, og se, hvad der kan røbe en person</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ConditionRow</name>
    <message>
        <source>Narrow…</source>
        <translation>Afgræns…</translation>
    </message>
    <message>
        <source>Only units of some people: by group, attribute, analyst, or change on a scale</source>
        <translation>Kun nogle personers enheder: efter gruppe, egenskab, analytiker eller ændring på en skala</translation>
    </message>
    <message>
        <source>Narrow to which units?</source>
        <translation>Afgræns til hvilke enheder?</translation>
    </message>
    <message>
        <source>Where %1</source>
        <translation>Hvor %1</translation>
    </message>
</context>
<context>
    <name>emic::desktop::DifferenceListModel</name>
    <message>
        <source>Agree</source>
        <translation>Enige</translation>
    </message>
    <message>
        <source>Agree in part</source>
        <translation>Delvis enige</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Uenige</translation>
    </message>
    <message>
        <source>Only one</source>
        <translation>Kun den ene</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>intet</translation>
    </message>
    <message>
        <source>Agree: %1</source>
        <translation>Enige: %1</translation>
    </message>
    <message>
        <source>%1. %2: %3 · %4: %5</source>
        <translation>%1. %2: %3 · %4: %5</translation>
    </message>
    <message>
        <source>Settled. %1</source>
        <translation>Afgjort. %1</translation>
    </message>
    <message>
        <source>Being negotiated. %1</source>
        <translation>Forhandles. %1</translation>
    </message>
</context>
<context>
    <name>emic::desktop::FacetList</name>
    <message>
        <source>Hits by theme, group, participant and attribute</source>
        <translation>Fund efter tema, gruppe, deltager og egenskab</translation>
    </message>
    <message>
        <source>Return or a click narrows the search to it</source>
        <translation>Retur eller et klik indsnævrer søgningen til det</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>%1: %2 hits</source>
        <translation>%1: %2 fund</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n mere</numerusform>
            <numerusform>%n flere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::FilterPicker</name>
    <message>
        <source>%1: fell</source>
        <translation>%1: faldt</translation>
    </message>
    <message>
        <source>%1: rose</source>
        <translation>%1: steg</translation>
    </message>
    <message>
        <source>%1: stayed as it was</source>
        <translation>%1: var uændret</translation>
    </message>
    <message>
        <source>%1: at least …</source>
        <translation>%1: mindst …</translation>
    </message>
    <message>
        <source>%1: at most …</source>
        <translation>%1: højst …</translation>
    </message>
    <message>
        <source>%1: from …</source>
        <translation>%1: fra …</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Med en note</translation>
    </message>
    <message>
        <source>Narrow the search to …</source>
        <translation>Indsnævr søgningen til …</translation>
    </message>
</context>
<context>
    <name>emic::desktop::FindBar</name>
    <message>
        <source>Find in this transcript</source>
        <translation>Find i denne udskrift</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Forrige fund (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Næste fund (F3)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Luk søgningen (Esc)</translation>
    </message>
    <message>
        <source>Not in this transcript</source>
        <translation>Ikke i denne udskrift</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 af %2</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mere end %1</translation>
    </message>
</context>
<context>
    <name>emic::desktop::GuidePanel</name>
    <message>
        <source>First half hour</source>
        <translation>Den første halve time</translation>
    </message>
    <message>
        <source>Try these, in any order. Whatever you do can be undone.</source>
        <translation>Prøv dette, i vilkårlig rækkefølge. Alt, hvad du gør, kan fortrydes.</translation>
    </message>
    <message>
        <source>Steps of the first half hour</source>
        <translation>Trin i den første halve time</translation>
    </message>
    <message>
        <source>Open another transcript: click one in the list of sources (%1).</source>
        <translation>Åbn en anden udskrift: klik på en i listen over kilder (%1).</translation>
    </message>
    <message>
        <source>Let the window choose what to read next: %1 selects words that nobody has decided on.</source>
        <translation>Lad vinduet vælge, hvad der skal læses: %1 markerer ord, som ingen har taget stilling til.</translation>
    </message>
    <message>
        <source>Mark a sentence as a meaning unit: put the cursor into it and press %1.</source>
        <translation>Markér en sætning som meningsenhed: sæt markøren i den, og tryk %1.</translation>
    </message>
    <message>
        <source>Code it: press %1, type a few letters of a theme, Return. A new name makes a new theme.</source>
        <translation>Kod den: tryk %1, skriv nogle bogstaver af et tema, Retur. Et nyt navn giver et nyt tema.</translation>
    </message>
    <message>
        <source>Choose it as golden quote of its theme: %1.</source>
        <translation>Vælg den som temaets guldcitat: %1.</translation>
    </message>
    <message>
        <source>See all units of a theme: double-click it in the list of themes, and click a unit to go there.</source>
        <translation>Se alle et temas enheder: dobbeltklik på det i temalisten, og klik på en enhed for at komme derhen.</translation>
    </message>
    <message>
        <source>Find a quote: %1, type “night”, and click a hit.</source>
        <translation>Find et citat: %1, skriv “night”, og klik på et fund.</translation>
    </message>
    <message>
        <source>Undo what you did: %1, as often as you like. The history (%2) goes back to any point.</source>
        <translation>Fortryd det, du gjorde: %1, så ofte du vil. Historikken (%2) går tilbage til ethvert punkt.</translation>
    </message>
    <message>
        <source>Find anything by a few letters: %1. All keys stand on one sheet: %2.</source>
        <translation>Find alt ved nogle få bogstaver: %1. Alle taster står på ét ark: %2.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Gjort: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Mangler: %1</translation>
    </message>
    <message>
        <source>That was all of it. This panel can be closed; it comes back from the menu Help.</source>
        <translation>Det var det hele. Panelet kan lukkes; det kommer tilbage fra menuen Hjælp.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) left. This panel can be closed; it comes back from the menu Help.</source>
        <translation>
            <numerusform>%n trin tilbage. Panelet kan lukkes; det kommer tilbage fra menuen Hjælp.</numerusform>
            <numerusform>%n trin tilbage. Panelet kan lukkes; det kommer tilbage fra menuen Hjælp.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::HistoryModel</name>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1 (taget tilbage)</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Hvorfor: %1</translation>
    </message>
</context>
<context>
    <name>emic::desktop::HistoryPanel</name>
    <message>
        <source>Stop here</source>
        <translation>Stop her</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Double click goes back to that point</source>
        <translation>Dobbeltklik går tilbage til det punkt</translation>
    </message>
    <message>
        <source>This is the latest change that stands: nothing is to be taken back.</source>
        <translation>Dette er den seneste ændring, der står ved magt: der er intet at tage tilbage.</translation>
    </message>
    <message>
        <source>Bring back what was taken back, up to this point?</source>
        <translation>Skal det, der blev taget tilbage, hentes frem igen til dette punkt?</translation>
    </message>
    <message numerus="yes">
        <source>Take back the %n change(s) after this point?</source>
        <translation>
            <numerusform>Skal den ene ændring efter dette punkt tages tilbage?</numerusform>
            <numerusform>Skal de %n ændringer efter dette punkt tages tilbage?</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”

Nothing is lost: you can go forward again until something else is changed.</source>
        <translation>»%1«

Intet går tabt: du kan gå frem igen, indtil noget andet bliver ændret.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Hent frem</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tag tilbage</translation>
    </message>
</context>
<context>
    <name>emic::desktop::HitListModel</name>
    <message>
        <source>%1, turn %2</source>
        <translation>%1, replik %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ImportDialog</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Import transcripts</source>
        <translation>Importér udskrifter</translation>
    </message>
    <message>
        <source>Which files?</source>
        <translation>Hvilke filer?</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Læser…</translation>
    </message>
    <message>
        <source>How the files were read</source>
        <translation>Sådan blev filerne læst</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Hvem taler?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Read the files</source>
        <translation>Læs filerne</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importér</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stopped. The study is as it was.</source>
        <translation>Stoppet. Undersøgelsen er, som den var.</translation>
    </message>
    <message>
        <source>Text, Markdown, Word, subtitles and more. Drop files and folders here, or choose them.</source>
        <translation>Tekst, Markdown, Word, undertekster med mere. Slip filer og mapper her, eller vælg dem.</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>Filer og mapper, der skal importeres</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Tilføj filer…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Tilføj en mappe…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Fjern fra listen</translation>
    </message>
    <message>
        <source>They are</source>
        <translation>De er</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>ingen gruppe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>of</source>
        <translation>fra</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Bliver til</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Talere</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemærkninger</translation>
    </message>
    <message>
        <source>What deserves a second look</source>
        <translation>Det, der bør ses efter</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Kan ikke læses</translation>
    </message>
    <message>
        <source>Is there already: %1</source>
        <translation>Er der allerede: %1</translation>
    </message>
    <message>
        <source>Nothing deserves a second look.</source>
        <translation>Intet behøver at blive set efter.</translation>
    </message>
    <message>
        <source>Say who each label is: a participant&apos;s code (a new one is added), or a role. What stays empty can be said later.</source>
        <translation>Sig, hvem hver etiket er: en deltagers kode (en ny tilføjes) eller en rolle. Det, der står tomt, kan siges senere.</translation>
    </message>
    <message>
        <source>Labels and who they are</source>
        <translation>Etiketter, og hvem de er</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Replikker</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Er</translation>
    </message>
    <message>
        <source>Who %1 is</source>
        <translation>Hvem %1 er</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) imported.</source>
        <translation>
            <numerusform>%n kilde importeret.</numerusform>
            <numerusform>%n kilder importeret.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) passed over: the study has them already.</source>
        <translation>
            <numerusform>%n fil sprunget over: undersøgelsen har den allerede.</numerusform>
            <numerusform>%n filer sprunget over: undersøgelsen har dem allerede.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not read: %2</source>
        <translation>%1 blev ikke læst: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folders were not looked at.</source>
        <translation>
            <numerusform>%n anden fil i mapperne blev ikke set på.</numerusform>
            <numerusform>%n andre filer i mapperne blev ikke set på.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo takes the import back.</source>
        <translation>Fortryd tager importen tilbage.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ImportRun</name>
    <message>
        <source>Interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ImpressionNotes</name>
    <message>
        <source>Impression of this source</source>
        <translation>Indtryk af denne kilde</translation>
    </message>
    <message>
        <source>What strikes you, as a whole? A few lines (I)</source>
        <translation>Hvad slår dig ved helheden? Et par linjer (I)</translation>
    </message>
    <message>
        <source>What you expect to find</source>
        <translation>Hvad du venter at finde</translation>
    </message>
    <message>
        <source>What you expect to find, so that it can be put in brackets (P)</source>
        <translation>Hvad du venter at finde, så det kan sættes i parentes (P)</translation>
    </message>
    <message>
        <source>My preconceptions</source>
        <translation>Min forforståelse</translation>
    </message>
    <message>
        <source>My impression of %1</source>
        <translation>Mit indtryk af %1</translation>
    </message>
    <message>
        <source>My impression</source>
        <translation>Mit indtryk</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an analyst, and what they wrote</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ImpressionWorkspace</name>
    <message>
        <source>&amp;Impression</source>
        <translation>&amp;Indtryk</translation>
    </message>
    <message>
        <source>Read, or not read after all</source>
        <translation>Læst, eller alligevel ikke læst</translation>
    </message>
    <message>
        <source>Say that you have read this source</source>
        <translation>Sig, at du har læst denne kilde</translation>
    </message>
    <message>
        <source>Next source you have not read</source>
        <translation>Næste kilde, du ikke har læst</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Tilbage til teksten</translation>
    </message>
    <message>
        <source>Write the impression of this source</source>
        <translation>Skriv indtrykket af denne kilde</translation>
    </message>
    <message>
        <source>Write what you expect to find</source>
        <translation>Skriv, hvad du venter at finde</translation>
    </message>
    <message>
        <source>Add a preliminary theme</source>
        <translation>Tilføj et foreløbigt tema</translation>
    </message>
    <message>
        <source>Move the preliminary theme up</source>
        <translation>Flyt det foreløbige tema op</translation>
    </message>
    <message>
        <source>Move the preliminary theme down</source>
        <translation>Flyt det foreløbige tema ned</translation>
    </message>
    <message>
        <source>Rename the preliminary theme</source>
        <translation>Omdøb det foreløbige tema</translation>
    </message>
    <message>
        <source>Remove the preliminary theme</source>
        <translation>Fjern det foreløbige tema</translation>
    </message>
    <message>
        <source>Delete does this in the list</source>
        <translation>Det gør Delete i listen</translation>
    </message>
    <message>
        <source>Ready with your preliminary themes, or not yet</source>
        <translation>Klar med dine foreløbige temaer, eller ikke endnu</translation>
    </message>
    <message>
        <source>Shows your list to those who are ready too, and theirs to you</source>
        <translation>Viser din liste til dem, der også er klar, og deres til dig</translation>
    </message>
    <message>
        <source>All analysts&apos; lists side by side</source>
        <translation>Alle analytikeres lister side om side</translation>
    </message>
    <message>
        <source>Put the selected rows together</source>
        <translation>Saml de valgte rækker</translation>
    </message>
    <message>
        <source>They stand for one another</source>
        <translation>De står for det samme</translation>
    </message>
    <message>
        <source>Take the row apart</source>
        <translation>Skil rækken ad</translation>
    </message>
    <message>
        <source>Make a theme to start with of the rows…</source>
        <translation>Gør rækkerne til et tema at begynde med…</translation>
    </message>
    <message>
        <source>Return does this too</source>
        <translation>Det gør Retur også</translation>
    </message>
    <message>
        <source>The rows are a theme that is there…</source>
        <translation>Rækkerne er et tema, der findes…</translation>
    </message>
    <message>
        <source>Total impression</source>
        <translation>Helhedsindtryk</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Læs</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side om side</translation>
    </message>
    <message>
        <source>Sources to read</source>
        <translation>Kilder at læse</translation>
    </message>
    <message>
        <source>You have read %1 of %2</source>
        <translation>Du har læst %1 af %2</translation>
    </message>
    <message>
        <source>You have read every source. Write down your preliminary themes (T), and say when you are ready with them (Ctrl+Return).</source>
        <translation>Du har læst alle kilder. Skriv dine foreløbige temaer ned (T), og sig til, når du er klar med dem (Ctrl+Retur).</translation>
    </message>
</context>
<context>
    <name>emic::desktop::IndexProgress</name>
    <message>
        <source>Making texts searchable</source>
        <translation>Gør tekster søgbare</translation>
    </message>
    <message>
        <source>Stop making texts searchable; what is finished stays</source>
        <translation>Stop med at gøre tekster søgbare; det, der er færdigt, bliver</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n source(s)</source>
        <translation>
            <numerusform>%1 af %n kilde</numerusform>
            <numerusform>%1 af %n kilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::InspectorPanel</name>
    <message>
        <source>The selected unit</source>
        <translation>Den valgte enhed</translation>
    </message>
    <message>
        <source>Select a meaning unit to see who says it and what it is coded as.</source>
        <translation>Vælg en meningsenhed for at se, hvem der siger den, og hvad den er kodet som.</translation>
    </message>
    <message>
        <source>, turn %1</source>
        <translation>, replik %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>»%1«</translation>
    </message>
    <message>
        <source>Marked as not relevant</source>
        <translation>Markeret som ikke relevant</translation>
    </message>
    <message>
        <source>Its words were revised; before: “%1”</source>
        <translation>Ordene er rettet; før: »%1«</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Hvem siger det</translation>
    </message>
    <message>
        <source>Coded as</source>
        <translation>Kodet som</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Intet endnu</translation>
    </message>
    <message>
        <source>No longer the golden quote of %1</source>
        <translation>Ikke længere guldcitat for %1</translation>
    </message>
    <message>
        <source>Choose as golden quote of %1</source>
        <translation>Vælg som guldcitat for %1</translation>
    </message>
    <message>
        <source>Take my coding as %1 back</source>
        <translation>Tag min kodning som %1 tilbage</translation>
    </message>
    <message>
        <source>Open the page of %1</source>
        <translation>Åbn siden for %1</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Som publiceret</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
    </message>
    <message>
        <source>Quote as published…</source>
        <translation>Citat som publiceret…</translation>
    </message>
    <message>
        <source>Leave words out, put brackets in, translate, and see what could give a person away</source>
        <translation>Udelad ord, sæt parenteser ind, oversæt, og se, hvad der kan røbe en person</translation>
    </message>
</context>
<context>
    <name>emic::desktop::KeyboardSheet</name>
    <message>
        <source>Keyboard sheet</source>
        <translation>Tastaturoversigt</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrér</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filtrér genveje</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Genveje</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source> or </source>
        <translation> eller </translation>
    </message>
    <message>
        <source>Single letters and digits work while the transcript has the focus. A decision is about the words that are selected, else about the selected unit; Space goes on to what is undecided.</source>
        <translation>Enkelte bogstaver og cifre virker, mens udskriften har fokus. En beslutning gælder de ord, der er valgt, ellers den valgte enhed; mellemrum går videre til det uafgjorte.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::LogbookModel</name>
    <message>
        <source>Change</source>
        <translation>Ændring</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslutning</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Forhandling</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Hvad der blev besluttet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
</context>
<context>
    <name>emic::desktop::LogbookPage</name>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Slags indførsel</translation>
    </message>
    <message>
        <source>Whose entries</source>
        <translation>Hvis indførsler</translation>
    </message>
    <message>
        <source>Words in the logbook</source>
        <translation>Ord i logbogen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Write a decision…</source>
        <translation>Skriv en beslutning…</translation>
    </message>
    <message>
        <source>Logbook</source>
        <translation>Logbog</translation>
    </message>
    <message>
        <source>Return goes to the place of a negotiation, or changes a decision; Delete removes one</source>
        <translation>Retur går til stedet for en forhandling eller ændrer en beslutning; Delete fjerner en</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nothing yet: Ctrl+Alt+D writes a decision; changes stand here when a reason was given</source>
        <translation>Intet endnu: Ctrl+Alt+D skriver en beslutning; ændringer står her, når der er givet en grund</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <translation>
            <numerusform>%1 af %n indførsel</numerusform>
            <numerusform>%1 af %n indførsler</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision</source>
        <translation>En beslutning</translation>
    </message>
    <message>
        <source>What was decided?</source>
        <translation>Hvad blev besluttet?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>Only decisions that were written down can be removed; a change is taken back with undo, a negotiation is opened again.</source>
        <translation>Kun beslutninger, der er skrevet ned, kan fjernes; en ændring tages tilbage med fortryd, en forhandling åbnes igen.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Luk beskeden</translation>
    </message>
</context>
<context>
    <name>emic::desktop::NegotiationPanel</name>
    <message>
        <source>Settle in these words</source>
        <translation>Afgør med disse ord</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Åbn igen</translation>
    </message>
    <message>
        <source>My position</source>
        <translation>Min holdning</translation>
    </message>
    <message>
        <source>My position, and why</source>
        <translation>Min holdning, og hvorfor</translation>
    </message>
    <message>
        <source>What we agreed on</source>
        <translation>Hvad vi blev enige om</translation>
    </message>
    <message>
        <source>Why we agreed on it</source>
        <translation>Hvorfor vi blev enige om det</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>F8 goes to the next place that you read differently. Ctrl+Alt+N puts it up for negotiation.</source>
        <translation>F8 går til det næste sted, I læser forskelligt. Ctrl+Alt+N sætter det til forhandling.</translation>
    </message>
    <message>
        <source>Is this %1?</source>
        <translation>Er dette %1?</translation>
    </message>
    <message>
        <source>What is this place about?</source>
        <translation>Hvad handler dette sted om?</translation>
    </message>
    <message>
        <source>%1 holds: %2</source>
        <translation>%1 mener: %2</translation>
    </message>
    <message>
        <source>Settled: %1</source>
        <translation>Afgjort: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Hvorfor: %1</translation>
    </message>
    <message>
        <source>Nobody else has taken a position yet.</source>
        <translation>Ingen andre har taget stilling endnu.</translation>
    </message>
    <message>
        <source>Settle as %1 has it: %2</source>
        <translation>Afgør som %1 har det: %2</translation>
    </message>
    <message>
        <source>Put the place up for negotiation first, with Ctrl+Alt+N.</source>
        <translation>Sæt først stedet til forhandling med Ctrl+Alt+N.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::OpeningPage</name>
    <message>
        <source>Studies you worked on</source>
        <translation>Undersøgelser, du har arbejdet på</translation>
    </message>
    <message>
        <source>Open the sample study</source>
        <translation>Åbn eksempelundersøgelsen</translation>
    </message>
    <message>
        <source>Interviews and group discussions, from transcript to published finding.</source>
        <translation>Interview og gruppesamtaler, fra udskrift til publiceret fund.</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>Ny undersøgelse…</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>Åbn en undersøgelse…</translation>
    </message>
    <message>
        <source>Thirty invented participants, two groups, coded by two researchers: to try everything on</source>
        <translation>Tredive opdigtede deltagere, to grupper, kodet af to forskere: til at prøve det hele på</translation>
    </message>
    <message>
        <source>%1, last changed %2</source>
        <translation>%1, sidst ændret %2</translation>
    </message>
</context>
<context>
    <name>emic::desktop::OutcomePageView</name>
    <message>
        <source>Voiced %1</source>
        <translation>Udtrykte %1</translation>
    </message>
    <message>
        <source>Did not voice %1</source>
        <translation>Udtrykte ikke %1</translation>
    </message>
    <message>
        <source>%1 better</source>
        <translation>%1 bedre</translation>
    </message>
    <message>
        <source>%1 worse</source>
        <translation>%1 dårligere</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>%1 uændret</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 ændret</translation>
    </message>
    <message>
        <source>Page of outcomes</source>
        <translation>Side med udfald</translation>
    </message>
    <message>
        <source>Return: the change of each person</source>
        <translation>Retur: ændringen for hver person</translation>
    </message>
    <message>
        <source>Return: select these people</source>
        <translation>Retur: vælg disse personer</translation>
    </message>
    <message>
        <source>Show only what these people say, everywhere in the window</source>
        <translation>Vis kun, hvad disse personer siger, overalt i vinduet</translation>
    </message>
</context>
<context>
    <name>emic::desktop::OutcomesKeeper</name>
    <message>
        <source>better</source>
        <translation>bedre</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>værre</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>uændret</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ændret</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>beyond the cut-off now</source>
        <translation>nu over grænseværdien</translation>
    </message>
    <message>
        <source>no longer beyond the cut-off</source>
        <translation>ikke længere over grænseværdien</translation>
    </message>
</context>
<context>
    <name>emic::desktop::OutcomesWorkspace</name>
    <message>
        <source>What %1 said</source>
        <translation>Hvad %1 sagde</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>The table “%1” is on the clipboard, with its formatting.</source>
        <translation>Tabellen “%1” ligger i udklipsholderen med sin formatering.</translation>
    </message>
    <message>
        <source>The figure “%1” is on the clipboard.</source>
        <translation>Figuren “%1” ligger i udklipsholderen.</translation>
    </message>
    <message>
        <source>Next page of outcomes</source>
        <translation>Næste side med udfald</translation>
    </message>
    <message>
        <source>Previous page of outcomes</source>
        <translation>Forrige side med udfald</translation>
    </message>
    <message>
        <source>Next participant</source>
        <translation>Næste deltager</translation>
    </message>
    <message>
        <source>Previous participant</source>
        <translation>Forrige deltager</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopiér tabellen</translation>
    </message>
    <message>
        <source>For a word processor with its formatting, or for a spreadsheet</source>
        <translation>Til et tekstbehandlingsprogram med formatering eller til et regneark</translation>
    </message>
    <message>
        <source>Copy the figure as a picture</source>
        <translation>Kopiér figuren som billede</translation>
    </message>
    <message>
        <source>Sharp enough for print; programs that know SVG take that</source>
        <translation>Skarp nok til tryk; programmer, der kender SVG, tager det</translation>
    </message>
    <message>
        <source>Copy the figure as SVG</source>
        <translation>Kopiér figuren som SVG</translation>
    </message>
    <message>
        <source>Pages of outcomes</source>
        <translation>Sider med udfald</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Udfald</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Test of scores</source>
        <translation>Test af scorer</translation>
    </message>
    <message>
        <source>Paired t-test</source>
        <translation>Parret t-test</translation>
    </message>
    <message>
        <source>Signed ranks (Wilcoxon)</source>
        <translation>Fortegnsrang (Wilcoxon)</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltager</translation>
    </message>
    <message>
        <source>Only this person</source>
        <translation>Kun denne person</translation>
    </message>
    <message>
        <source>Show only what this person says, everywhere in the window</source>
        <translation>Vis kun, hvad denne person siger, overalt i vinduet</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiér tabel</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Kopiér figur</translation>
    </message>
    <message>
        <source>As a sharp picture, and as SVG</source>
        <translation>Som skarpt billede og som SVG</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Før og efter</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Deltagerne samlet</translation>
    </message>
    <message>
        <source>A participant</source>
        <translation>En deltager</translation>
    </message>
    <message>
        <source>Person by person</source>
        <translation>Person for person</translation>
    </message>
    <message>
        <source>A theme beside change</source>
        <translation>Et tema over for ændring</translation>
    </message>
    <message>
        <source>Themes by participants</source>
        <translation>Temaer og deltagere</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Mætning</translation>
    </message>
    <message>
        <source>Themes that stand together</source>
        <translation>Temaer, der står sammen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Overensstemmelse</translation>
    </message>
    <message>
        <source>Go to one of the quotes first.</source>
        <translation>Gå først til et af citaterne.</translation>
    </message>
    <message>
        <source>&amp;Outcomes</source>
        <translation>Ud&amp;fald</translation>
    </message>
    <message>
        <source>Quote as published…</source>
        <translation>Citat som publiceret…</translation>
    </message>
    <message>
        <source>Of the quote that is selected beside the page</source>
        <translation>For det citat, der er valgt ved siden af siden</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ParagraphPanel</name>
    <message>
        <source>What the paragraph rests on</source>
        <translation>Det, afsnittet hviler på</translation>
    </message>
    <message>
        <source>The thread of the paragraph</source>
        <translation>Afsnittets røde tråd</translation>
    </message>
    <message>
        <source>The thread</source>
        <translation>Den røde tråd</translation>
    </message>
    <message>
        <source>What a paragraph rests on is shown here: its condensates, and the thread down to who said it.</source>
        <translation>Her vises, hvad et afsnit hviler på: dets kondensater og tråden ned til den, der sagde det.</translation>
    </message>
    <message>
        <source>Stale: this has changed since it was written</source>
        <translation>Forældet: dette er ændret, siden det blev skrevet</translation>
    </message>
    <message>
        <source>It holds, and so do the sentences</source>
        <translation>Det holder, og det gør sætningerne også</translation>
    </message>
    <message>
        <source>It holds as it is</source>
        <translation>Det holder, som det er</translation>
    </message>
    <message>
        <source>Leans on</source>
        <translation>Bygger på</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <translation>%1 (væk)</translation>
    </message>
    <message>
        <source>The theme has no condensate yet; write one in step 3, Condensation.</source>
        <translation>Temaet har intet kondensat endnu; skriv et i trin 3, Kondensering.</translation>
    </message>
    <message>
        <source>Nothing has changed under this paragraph since it was written.</source>
        <translation>Intet er ændret under dette afsnit, siden det blev skrevet.</translation>
    </message>
    <message>
        <source>A quote in this paragraph does not hold any more: take it out, or set it in anew.</source>
        <translation>Et citat i dette afsnit holder ikke længere: tag det ud, eller sæt det ind på ny.</translation>
    </message>
    <message>
        <source>Sentences of its condensate are stale themselves: look at them in step 3, or let them hold with %1.</source>
        <translation>Sætninger i kondensatet er selv forældede: se på dem i trin 3, eller lad dem gælde med %1.</translation>
    </message>
    <message>
        <source>It leans on no condensate and quotes nobody yet.</source>
        <translation>Det bygger ikke på noget kondensat og citerer ingen endnu.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ParticipantPage</name>
    <message>
        <source>A participant</source>
        <translation>En deltager</translation>
    </message>
    <message>
        <source>The study has no participants yet. Add them in the menu People.</source>
        <translation>Studiet har endnu ingen deltagere. Tilføj dem i menuen Personer.</translation>
    </message>
    <message>
        <source>Over the waves</source>
        <translation>Over målingerne</translation>
    </message>
    <message numerus="yes">
        <source>At %1 of %n meeting(s)</source>
        <translation>
            <numerusform>Med til %1 af %n møde</numerusform>
            <numerusform>Med til %1 af %n møder</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>– %1 (was not there)</source>
        <translation>– %1 (var der ikke)</translation>
    </message>
    <message>
        <source>Heard in</source>
        <translation>Høres i</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n turn(s)</source>
        <translation>
            <numerusform>%1, %n tur</numerusform>
            <numerusform>%1, %n ture</numerusform>
        </translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Læs den</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ParticipantTableModel</name>
    <message>
        <source>Participant</source>
        <translation>Deltager</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ParticipantsPanel</name>
    <message>
        <source>Filter participants</source>
        <translation>Filtrér deltagere</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Add participants, a group or an attribute</source>
        <translation>Tilføj deltagere, en gruppe eller en egenskab</translation>
    </message>
    <message>
        <source>Participants…</source>
        <translation>Deltagere…</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>Gruppe…</translation>
    </message>
    <message>
        <source>Attribute…</source>
        <translation>Egenskab…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Take out participants, a group or an attribute</source>
        <translation>Fjern deltagere, en gruppe eller en egenskab</translation>
    </message>
    <message>
        <source>The selected participants…</source>
        <translation>De valgte deltagere…</translation>
    </message>
    <message>
        <source>The group of the selected participant…</source>
        <translation>Den valgte deltagers gruppe…</translation>
    </message>
    <message>
        <source>The attribute of the selected column…</source>
        <translation>Egenskaben i den valgte kolonne…</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personer</translation>
    </message>
    <message>
        <source>Add &amp;participants…</source>
        <translation>Tilføj &amp;deltagere…</translation>
    </message>
    <message>
        <source>By their codes, one a line</source>
        <translation>Ved deres koder, en pr. linje</translation>
    </message>
    <message>
        <source>Add a &amp;group…</source>
        <translation>Tilføj en &amp;gruppe…</translation>
    </message>
    <message>
        <source>Add an &amp;attribute…</source>
        <translation>Tilføj en &amp;egenskab…</translation>
    </message>
    <message>
        <source>Age, sex, years with the illness: a column of the participants</source>
        <translation>Alder, køn, år med sygdommen: en kolonne hos deltagerne</translation>
    </message>
    <message>
        <source>Rename the selected participant&apos;s group…</source>
        <translation>Omdøb den valgte deltagers gruppe…</translation>
    </message>
    <message>
        <source>Take out the selected participants…</source>
        <translation>Fjern de valgte deltagere…</translation>
    </message>
    <message>
        <source>Take out the selected participant&apos;s group…</source>
        <translation>Fjern den valgte deltagers gruppe…</translation>
    </message>
    <message>
        <source>Take out the selected attribute…</source>
        <translation>Fjern den valgte egenskab…</translation>
    </message>
    <message>
        <source>New participants</source>
        <translation>Nye deltagere</translation>
    </message>
    <message>
        <source>Their codes, one a line: P01, P02 …</source>
        <translation>Deres koder, en pr. linje: P01, P02 …</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Ny gruppe</translation>
    </message>
    <message>
        <source>What is the group called?</source>
        <translation>Hvad hedder gruppen?</translation>
    </message>
    <message>
        <source>The group is there: choose it in the participants&apos; column Group.</source>
        <translation>Gruppen er oprettet: vælg den i deltagernes kolonne Gruppe.</translation>
    </message>
    <message>
        <source>Select a participant of the group first.</source>
        <translation>Vælg først en deltager i gruppen.</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>Omdøb gruppen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
    <message>
        <source>sex: female, male</source>
        <translation>køn: kvinde, mand</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>age: 47</source>
        <translation>alder: 47</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja eller nej</translation>
    </message>
    <message>
        <source>lives alone: yes</source>
        <translation>bor alene: yes</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>diagnosed: 2009-05-01</source>
        <translation>diagnose: 2009-05-01</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>work: gardener</source>
        <translation>arbejde: gartner</translation>
    </message>
    <message>
        <source>What does the attribute hold?</source>
        <translation>Hvad indeholder egenskaben?</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Ny egenskab</translation>
    </message>
    <message>
        <source>What is the attribute called?</source>
        <translation>Hvad hedder egenskaben?</translation>
    </message>
    <message>
        <source>Select the participants that are to be taken out.</source>
        <translation>Vælg de deltagere, der skal fjernes.</translation>
    </message>
    <message>
        <source>With them go %1 attribute values, %2 measurements and %3 notes.</source>
        <translation>Med dem forsvinder %1 værdier af egenskaber, %2 målinger og %3 noter.</translation>
    </message>
    <message numerus="yes">
        <source>What they say stays in %n transcript(s), as said by a participant whom nobody has named.</source>
        <translation>
            <numerusform>Det, de siger, bliver stående i %n udskrift som sagt af en deltager, ingen har navngivet.</numerusform>
            <numerusform>Det, de siger, bliver stående i %n udskrifter som sagt af en deltager, ingen har navngivet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>Fortryd henter dem tilbage.</translation>
    </message>
    <message>
        <source>Take %1 out of the study?</source>
        <translation>Fjern %1 fra undersøgelsen?</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Take the group “%1” out of the study?</source>
        <translation>Fjern gruppen “%1” fra undersøgelsen?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n participant(s) stay, without a group. Undo brings it back.</source>
        <translation>
            <numerusform>Dens %n deltager bliver, uden gruppe. Fortryd henter den tilbage.</numerusform>
            <numerusform>Dens %n deltagere bliver, uden gruppe. Fortryd henter den tilbage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a cell of the attribute that is to be taken out.</source>
        <translation>Vælg en celle i den egenskab, der skal fjernes.</translation>
    </message>
    <message>
        <source>Take the attribute “%1” out of the study?</source>
        <translation>Fjern egenskaben “%1” fra undersøgelsen?</translation>
    </message>
    <message numerus="yes">
        <source>With it go %n value(s). Undo brings them back.</source>
        <translation>
            <numerusform>Med den forsvinder %n værdi. Fortryd henter den tilbage.</numerusform>
            <numerusform>Med den forsvinder %n værdier. Fortryd henter dem tilbage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Kun disse</translation>
    </message>
    <message>
        <source>Show only what the selected participants say, everywhere in the window</source>
        <translation>Vis kun, hvad de valgte deltagere siger, overalt i vinduet</translation>
    </message>
    <message>
        <source>Only the selected participants</source>
        <translation>Kun de valgte deltagere</translation>
    </message>
    <message>
        <source>Show only the selected participants</source>
        <translation>Vis kun de valgte deltagere</translation>
    </message>
    <message>
        <source>Units, quotes and hits everywhere are narrowed to what they say, until the chip is taken away</source>
        <translation>Enheder, citater og fund overalt indsnævres til, hvad de siger, indtil mærkatet fjernes</translation>
    </message>
    <message>
        <source>Select participants in the panel Participants first.</source>
        <translation>Vælg først deltagere i panelet Deltagere.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::PeopleChip</name>
    <message>
        <source>Only these people: %1</source>
        <translation>Kun disse personer: %1</translation>
    </message>
    <message>
        <source>Units and quotes everywhere are of these people alone. Delete, or the cross, shows everybody again.</source>
        <translation>Enheder og citater er overalt kun disse personers. Slet eller krydset viser alle igen.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::Picker</name>
    <message>
        <source>What fits</source>
        <translation>Det, der passer</translation>
    </message>
</context>
<context>
    <name>emic::desktop::PreliminaryList</name>
    <message>
        <source>My preliminary themes</source>
        <translation>Mine foreløbige temaer</translation>
    </message>
    <message>
        <source>F2 renames, Alt+Up and Alt+Down move, Delete removes</source>
        <translation>F2 omdøber, Alt+Pil op og Alt+Pil ned flytter, Delete fjerner</translation>
    </message>
    <message>
        <source>New preliminary theme</source>
        <translation>Nyt foreløbigt tema</translation>
    </message>
    <message>
        <source>Add a preliminary theme (T), Return keeps it</source>
        <translation>Tilføj et foreløbigt tema (T), Retur gemmer det</translation>
    </message>
    <message>
        <source>Note on the theme</source>
        <translation>Note om temaet</translation>
    </message>
    <message>
        <source>What you mean by it</source>
        <translation>Hvad du mener med det</translation>
    </message>
    <message>
        <source>I am ready with these</source>
        <translation>Jeg er klar med disse</translation>
    </message>
    <message>
        <source>Shows your list to those who are ready too, and theirs to you (Ctrl+Return)</source>
        <translation>Viser din liste til dem, der også er klar, og deres til dig (Ctrl+Retur)</translation>
    </message>
    <message numerus="yes">
        <source>%n preliminary theme(s): as many as the method expects.</source>
        <translation>
            <numerusform>%n foreløbigt tema: så mange, som metoden venter.</numerusform>
            <numerusform>%n foreløbige temaer: så mange, som metoden venter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preliminary theme(s); the method expects 4 to 8 of each analyst, and any number will do.</source>
        <translation>
            <numerusform>%n foreløbigt tema; metoden venter 4 til 8 af hver analytiker, men ethvert antal går an.</numerusform>
            <numerusform>%n foreløbige temaer; metoden venter 4 til 8 af hver analytiker, men ethvert antal går an.</numerusform>
        </translation>
    </message>
    <message>
        <source>My preliminary themes (%1)</source>
        <translation>Mine foreløbige temaer (%1)</translation>
    </message>
</context>
<context>
    <name>emic::desktop::PreliminaryTable</name>
    <message>
        <source>Same</source>
        <translation>Samme</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Lignende</translation>
    </message>
    <message>
        <source>Only one</source>
        <translation>Kun den ene</translation>
    </message>
    <message>
        <source>  %1</source>
        <comment>a note, under the theme it is on</comment>
        <translation>  %1</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Lighed</translation>
    </message>
    <message>
        <source>Theme to start with</source>
        <translation>Tema at begynde med</translation>
    </message>
</context>
<context>
    <name>emic::desktop::Prompts</name>
    <message>
        <source>Open a study</source>
        <translation>Åbn en undersøgelse</translation>
    </message>
    <message>
        <source>Studies (*.emic);;All files (*)</source>
        <translation>Undersøgelser (*.emic);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Where is the new study to be kept?</source>
        <translation>Hvor skal den nye undersøgelse ligge?</translation>
    </message>
    <message>
        <source>Studies (*.emic)</source>
        <translation>Undersøgelser (*.emic)</translation>
    </message>
    <message>
        <source>Choose transcripts</source>
        <translation>Vælg udskrifter</translation>
    </message>
    <message>
        <source>Choose a folder of transcripts</source>
        <translation>Vælg en mappe med udskrifter</translation>
    </message>
    <message>
        <source>Open the table of names and pseudonyms</source>
        <translation>Åbn tabellen med navne og pseudonymer</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.xlsx *.ods);;All files (*)</source>
        <translation>Tabeller (*.csv *.tsv *.xlsx *.ods);;Alle filer (*)</translation>
    </message>
</context>
<context>
    <name>emic::desktop::QueryBox</name>
    <message>
        <source>Words, “a phrase”, theme: …</source>
        <translation>Ord, »en vending«, theme: …</translation>
    </message>
    <message>
        <source>Search the study</source>
        <translation>Søg i undersøgelsen</translation>
    </message>
    <message>
        <source>Search the study (%1)</source>
        <translation>Søg i undersøgelsen (%1)</translation>
    </message>
</context>
<context>
    <name>emic::desktop::QueryCompletion</name>
    <message>
        <source>number, %1 to %2</source>
        <translation>tal, %1 til %2</translation>
    </message>
    <message>
        <source>number</source>
        <translation>tal</translation>
    </message>
    <message>
        <source>date</source>
        <translation>dato</translation>
    </message>
    <message>
        <source>change between waves</source>
        <translation>ændring mellem målinger</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>udfald</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>egenskab</translation>
    </message>
    <message>
        <source>words in notes</source>
        <translation>ord i noter</translation>
    </message>
    <message>
        <source>fell</source>
        <translation>faldt</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>steg</translation>
    </message>
    <message>
        <source>stayed as it was</source>
        <translation>var uændret</translation>
    </message>
    <message>
        <source>at least …</source>
        <translation>mindst …</translation>
    </message>
    <message>
        <source>at most …</source>
        <translation>højst …</translation>
    </message>
</context>
<context>
    <name>emic::desktop::QuoteList</name>
    <message>
        <source>, turn %1</source>
        <translation>, tur %1</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citater</translation>
    </message>
    <message>
        <source>%1

As it was said: %2</source>
        <translation>%1

Som det blev sagt: %2</translation>
    </message>
</context>
<context>
    <name>emic::desktop::QuotePicker</name>
    <message>
        <source>Set in a quote</source>
        <translation>Sæt et citat ind</translation>
    </message>
    <message>
        <source>Find a quote by its words, or by who says it</source>
        <translation>Find et citat efter ordene, eller efter hvem der siger det</translation>
    </message>
    <message>
        <source>Quotes of the theme</source>
        <translation>Temaets citater</translation>
    </message>
    <message>
        <source>The quote: select some of its words to set in only those</source>
        <translation>Citatet: markér nogle af ordene for kun at sætte dem ind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Tab goes to the words; Shift and the arrow keys select some of them.</source>
        <translation>Tab går til ordene; Skift og piletasterne markerer nogle af dem.</translation>
    </message>
    <message>
        <source>No unit is coded to this theme yet</source>
        <translation>Ingen enhed er kodet til temaet endnu</translation>
    </message>
    <message>
        <source>Golden quote, %1: %2</source>
        <translation>Guldcitat, %1: %2</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>replik %1</translation>
    </message>
    <message>
        <source>Set in the whole quote</source>
        <translation>Sæt hele citatet ind</translation>
    </message>
    <message>
        <source>Set in the selected words</source>
        <translation>Sæt de markerede ord ind</translation>
    </message>
</context>
<context>
    <name>emic::desktop::QuotesPane</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n citat</numerusform>
            <numerusform>%n citater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) on %1</source>
        <translation>
            <numerusform>%n citat om %1</numerusform>
            <numerusform>%n citater om %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, the first %1 of them here</source>
        <translation>, de første %1 af dem her</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ReadingListModel</name>
    <message>
        <source>you</source>
        <translation>dig</translation>
    </message>
    <message>
        <source>%1 ✎</source>
        <comment>a source, with a note</comment>
        <translation>%1 ✎</translation>
    </message>
    <message>
        <source>%1: %2, %3 words</source>
        <translation>%1: %2, %3 ord</translation>
    </message>
    <message>
        <source>%1, read by nobody</source>
        <translation>%1, ikke læst af nogen</translation>
    </message>
    <message>
        <source>%1, read by %2</source>
        <translation>%1, læst af %2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Læst af</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ReadingPane</name>
    <message>
        <source>Nothing to read yet</source>
        <translation>Intet at læse endnu</translation>
    </message>
    <message>
        <source>%1, %2 words</source>
        <translation>%1, %2 ord</translation>
    </message>
    <message>
        <source>Transcript %1, to be read</source>
        <translation>Udskriften %1, til læsning</translation>
    </message>
    <message>
        <source>The study has no sources: import transcripts with Ctrl+I, then read them here.</source>
        <translation>Undersøgelsen har ingen kilder: importér udskrifter med Ctrl+I, og læs dem så her.</translation>
    </message>
    <message>
        <source>Not read after all (R)</source>
        <translation>Alligevel ikke læst (R)</translation>
    </message>
    <message>
        <source>Mark as read (R)</source>
        <translation>Markér som læst (R)</translation>
    </message>
    <message>
        <source>You have read this. N goes to the next one you have not.</source>
        <translation>Du har læst denne. N går til den næste, du ikke har læst.</translation>
    </message>
    <message>
        <source>You have reached the end: press R to say that you have read it.</source>
        <translation>Du er nået til slutningen: tryk R for at sige, at du har læst den.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ReasonBar</name>
    <message>
        <source>Why? (for the logbook)</source>
        <translation>Hvorfor? (til logbogen)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>emic::desktop::RemovalWords</name>
    <message>
        <source>It takes the ground from %1.</source>
        <translation>Det tager grundlaget fra %1.</translation>
    </message>
    <message>
        <source>It takes the ground from %1 and %2.</source>
        <translation>Det tager grundlaget fra %1 og %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) of condensates</source>
        <translation>
            <numerusform>%n sætning i kondensater</numerusform>
            <numerusform>%n sætninger i kondensater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) in categories</source>
        <translation>
            <numerusform>%n citat i kategorier</numerusform>
            <numerusform>%n citater i kategorier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::RenditionEditor</name>
    <message>
        <source>Quote as published</source>
        <translation>Citat som publiceret</translation>
    </message>
    <message>
        <source>Take what is in the study</source>
        <translation>Tag det, der står i undersøgelsen</translation>
    </message>
    <message>
        <source>What to look at before the quote is published</source>
        <translation>Hvad der skal ses på, før citatet publiceres</translation>
    </message>
    <message>
        <source>Look for names with the &amp;key…</source>
        <translation>Led efter navne med &amp;nøglen…</translation>
    </message>
    <message>
        <source>Opens the table of names and pseudonyms. It is not kept, and forgotten when this is closed.</source>
        <translation>Åbner tabellen med navne og pseudonymer. Den gemmes ikke og er glemt, når vinduet lukkes.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Retur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>The study has none</source>
        <translation>Undersøgelsen har ingen</translation>
    </message>
    <message>
        <source>The study&apos;s: %1</source>
        <translation>Undersøgelsens: %1</translation>
    </message>
    <message>
        <source>, turn %1</source>
        <translation>, replik %1</translation>
    </message>
    <message>
        <source>The unit was removed meanwhile. What is written here can still be copied.</source>
        <translation>Enheden er imens blevet fjernet. Det, der er skrevet her, kan stadig kopieres.</translation>
    </message>
    <message>
        <source>The words of the unit were changed meanwhile; on the left they stand as they are now.</source>
        <translation>Enhedens ord er imens blevet ændret; til venstre står de, som de er nu.</translation>
    </message>
    <message>
        <source>This quote was changed in the study meanwhile, to “%1”. What you have written stays; saving it takes the place of that.</source>
        <translation>Dette citat blev imens ændret i undersøgelsen, til “%1”. Det, du har skrevet, bliver stående; gemmer du det, træder det i stedet.</translation>
    </message>
    <message>
        <source>This quote was changed in the study meanwhile; it is shown as it is now.</source>
        <translation>Dette citat blev imens ændret i undersøgelsen; det vises, som det er nu.</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Ingen angivelse</translation>
    </message>
    <message>
        <source>Shows: %1</source>
        <translation>Viser: %1</translation>
    </message>
    <message>
        <source>Say which language the translation is in, such as en.</source>
        <translation>Skriv, hvilket sprog oversættelsen er på, for eksempel en.</translation>
    </message>
    <message>
        <source>A language is given, but no translation; give both or neither.</source>
        <translation>Der er angivet et sprog, men ingen oversættelse; skriv begge dele eller ingen af dem.</translation>
    </message>
    <message>
        <source>“%1” is no language tag; write one such as en, da or pt-BR.</source>
        <translation>“%1” er ingen sprogkode; skriv en som en, da eller pt-BR.</translation>
    </message>
    <message>
        <source>the published words</source>
        <translation>de publicerede ord</translation>
    </message>
    <message>
        <source>the translation</source>
        <translation>oversættelsen</translation>
    </message>
    <message>
        <source>the tag</source>
        <translation>angivelsen</translation>
    </message>
    <message>
        <source>Cannot be saved: %1</source>
        <translation>Kan ikke gemmes: %1</translation>
    </message>
    <message>
        <source>No name of the key stands here, and the tag shows nothing that is rare among the participants.</source>
        <translation>Her står intet navn fra nøglen, og angivelsen viser intet, der er sjældent blandt deltagerne.</translation>
    </message>
    <message>
        <source>The tag shows nothing that is rare among the participants. Names are looked for once the key is opened.</source>
        <translation>Angivelsen viser intet, der er sjældent blandt deltagerne. Der ledes efter navne, når nøglen er åbnet.</translation>
    </message>
    <message>
        <source>Names are looked for; another &amp;key…</source>
        <translation>Der ledes efter navne; en anden &amp;nøgle…</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Luk uden at gemme?</translation>
    </message>
    <message>
        <source>What you have written here is lost then.</source>
        <translation>Så er det, du har skrevet her, tabt.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Luk uden at gemme</translation>
    </message>
    <message>
        <source>The unit is no longer there.</source>
        <translation>Enheden er her ikke længere.</translation>
    </message>
    <message>
        <source>Tag &amp;after the quote</source>
        <translation>&amp;Angivelse efter citatet</translation>
    </message>
    <message>
        <source>Tag after the quote: a template with names in braces</source>
        <translation>Angivelse efter citatet: en skabelon med navne i krøllede parenteser</translation>
    </message>
    <message>
        <source>&amp;Before it is published</source>
        <translation>&amp;Før det publiceres</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Sæt ind</translation>
    </message>
    <message>
        <source>Set in what is filled in for who speaks, such as the group</source>
        <translation>Sæt noget ind, der udfyldes for den, der taler, for eksempel gruppen</translation>
    </message>
    <message>
        <source>What &amp;differs</source>
        <translation>Hvad der af&amp;viger</translation>
    </message>
    <message>
        <source>No participant is known to speak here, so nobody can say whether the tag gives one away.</source>
        <translation>Man ved ikke, hvilken deltager der taler her, så det kan ikke siges, om angivelsen røber nogen.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::RenditionPanes</name>
    <message>
        <source>As it was &amp;said</source>
        <translation>Som det blev &amp;sagt</translation>
    </message>
    <message>
        <source>As &amp;published</source>
        <translation>Som &amp;publiceret</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Udelad</translation>
    </message>
    <message>
        <source>[...] for the selected words, here or in what was said (Ctrl+L)</source>
        <translation>[...] for de valgte ord, her eller i det sagte (Ctrl+L)</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>Parentes</translation>
    </message>
    <message>
        <source>Brackets round the selected words, to write something else in their place (Ctrl+B)</source>
        <translation>Parentes om de valgte ord, så der kan skrives noget andet i stedet (Ctrl+B)</translation>
    </message>
    <message>
        <source>As said</source>
        <translation>Begynd forfra</translation>
    </message>
    <message>
        <source>Begin again with the words as they were said</source>
        <translation>Begynd forfra med ordene, som de blev sagt</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>&amp;Oversættelse</translation>
    </message>
    <message>
        <source>into</source>
        <translation>til</translation>
    </message>
    <message>
        <source>The words as they were said</source>
        <translation>Ordene, som de blev sagt</translation>
    </message>
    <message>
        <source>The words as they are published</source>
        <translation>Ordene, som de publiceres</translation>
    </message>
    <message>
        <source>The words in another language</source>
        <translation>Ordene på et andet sprog</translation>
    </message>
    <message>
        <source>Only where the quote is published in another language</source>
        <translation>Kun hvor citatet publiceres på et andet sprog</translation>
    </message>
    <message>
        <source>Language of the translation</source>
        <translation>Oversættelsens sprog</translation>
    </message>
    <message>
        <source>Its tag, such as en or da</source>
        <translation>Sprogkoden, for eksempel en eller da</translation>
    </message>
    <message>
        <source>What differs from what was said</source>
        <translation>Hvad der afviger fra det sagte</translation>
    </message>
    <message>
        <source>Left out: “%1”</source>
        <translation>Udeladt: “%1”</translation>
    </message>
    <message>
        <source>Changed: “%1” to %2</source>
        <translation>Ændret: “%1” til %2</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Tilføjet: %1</translation>
    </message>
    <message>
        <source>Missing without [...]: “%1”</source>
        <translation>Mangler uden [...]: “%1”</translation>
    </message>
    <message>
        <source>Not said here: “%1”</source>
        <translation>Ikke sagt her: “%1”</translation>
    </message>
    <message>
        <source>Nothing differs. Select words and press Ctrl+L to leave them out, Ctrl+B to write in their place.</source>
        <translation>Intet afviger. Vælg ord, og tryk Ctrl+L for at udelade dem, Ctrl+B for at skrive noget i stedet.</translation>
    </message>
    <message>
        <source>Select the words that are to be left out first.</source>
        <translation>Vælg først de ord, der skal udelades.</translation>
    </message>
    <message>
        <source>Select words that are published, here or in what was said.</source>
        <translation>Vælg ord, der publiceres, her eller i det sagte.</translation>
    </message>
    <message>
        <source>Brackets cannot stand in brackets.</source>
        <translation>Der kan ikke stå parenteser i parenteser.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ReportPreview</name>
    <message>
        <source>The table “%1” stands in the exported workbook and folder alone.</source>
        <translation>Tabellen “%1” står kun i den eksporterede projektmappe og mappe.</translation>
    </message>
    <message>
        <source>Table %1. </source>
        <translation>Tabel %1. </translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiér tabel</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s) in the exported file</source>
        <translation>
            <numerusform>… og %n række mere i den eksporterede fil</numerusform>
            <numerusform>… og %n rækker mere i den eksporterede fil</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure %1. </source>
        <translation>Figur %1. </translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Kopiér som billede</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>Kopiér som SVG</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more quote(s) in the exported file</source>
        <translation>
            <numerusform>… og %n citat mere i den eksporterede fil</numerusform>
            <numerusform>… og %n citater mere i den eksporterede fil</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ReportWorkspace</name>
    <message>
        <source>Choose at least one section on the left.</source>
        <translation>Vælg mindst ét afsnit til venstre.</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Laver forhåndsvisningen…</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 af %2: %3</translation>
    </message>
    <message>
        <source>The table “%1” is on the clipboard, with its formatting.</source>
        <translation>Tabellen “%1” ligger i udklipsholderen med sin formatering.</translation>
    </message>
    <message>
        <source>The figure “%1” is on the clipboard.</source>
        <translation>Figuren “%1” ligger i udklipsholderen.</translation>
    </message>
    <message>
        <source>Where is the report to be kept?</source>
        <translation>Hvor skal rapporten gemmes?</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1 (%2, %n section(s)).</source>
        <translation>
            <numerusform>Skrev %1 (%2, %n afsnit).</numerusform>
            <numerusform>Skrev %1 (%2, %n afsnit).</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>Eksporten blev stoppet; intet blev skrevet.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Eksporterer…</translation>
    </message>
    <message>
        <source>Nothing has been exported yet.</source>
        <translation>Intet er eksporteret endnu.</translation>
    </message>
    <message>
        <source>Export the report…</source>
        <translation>Eksportér rapporten…</translation>
    </message>
    <message>
        <source>In the chosen format, to a file or folder of yours</source>
        <translation>I det valgte format, til en fil eller mappe</translation>
    </message>
    <message>
        <source>Open the folder of the last export</source>
        <translation>Åbn mappen med den seneste eksport</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Afsnit</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Choose all sections</source>
        <translation>Vælg alle afsnit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Choose no section</source>
        <translation>Vælg intet afsnit</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>Rapportens afsnit</translation>
    </message>
    <message>
        <source>Test of scores</source>
        <translation>Test af scorer</translation>
    </message>
    <message>
        <source>Paired t-test</source>
        <translation>Parret t-test</translation>
    </message>
    <message>
        <source>Signed ranks (Wilcoxon)</source>
        <translation>Fortegnsrang (Wilcoxon)</translation>
    </message>
    <message>
        <source>Verbatim words too</source>
        <translation>Også ordrette ord</translation>
    </message>
    <message>
        <source>For the team and its archive, not for publication: they may name people</source>
        <translation>Til gruppen og dens arkiv, ikke til offentliggørelse: de kan nævne personer</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportér…</translation>
    </message>
    <message>
        <source>Write the chosen sections to a file</source>
        <translation>Skriv de valgte afsnit til en fil</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksport</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Åbn mappe</translation>
    </message>
    <message>
        <source>Open the folder that the file is in</source>
        <translation>Åbn den mappe, filen ligger i</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Forhåndsvisning af rapporten</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>Rapp&amp;ort</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SampleStudy</name>
    <message>
        <source>The sample study did not come with this program; open a study of your own.</source>
        <translation>Eksempelundersøgelsen fulgte ikke med programmet; åbn en af dine egne.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SavedSearches</name>
    <message>
        <source>No search has been saved yet</source>
        <translation>Der er endnu ikke gemt nogen søgning</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Gem denne søgning…</translation>
    </message>
    <message>
        <source>Rename and delete saved searches…</source>
        <translation>Omdøb og slet gemte søgninger…</translation>
    </message>
    <message>
        <source>Type what to search for, then save it.</source>
        <translation>Skriv, hvad der skal søges efter, og gem det så.</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Gem denne søgning</translation>
    </message>
    <message>
        <source>A name for it. A search that has this name already is replaced.</source>
        <translation>Et navn til den. En søgning, der allerede har navnet, erstattes.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SavedSearchesDialog</name>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gemte søgninger</translation>
    </message>
    <message>
        <source>Rename it (F2)</source>
        <translation>Omdøb den (F2)</translation>
    </message>
    <message>
        <source>Delete it (Delete); undo brings it back</source>
        <translation>Slet den (Delete); fortryd henter den tilbage</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SearchPanel</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Mente du %1?</translation>
    </message>
    <message>
        <source>Search for %1 instead</source>
        <translation>Søg efter %1 i stedet</translation>
    </message>
    <message>
        <source>Making the texts searchable was stopped before it was finished. Press Return to go on.</source>
        <translation>At gøre teksterne søgbare blev stoppet, før det var færdigt. Tryk Retur for at gå videre.</translation>
    </message>
    <message>
        <source>The texts are being made searchable: %1 of %2. Hits come when that is done.</source>
        <translation>Teksterne bliver gjort søgbare: %1 af %2. Fundene kommer, når det er gjort.</translation>
    </message>
    <message>
        <source>The texts are being made searchable. Hits come when that is done.</source>
        <translation>Teksterne bliver gjort søgbare. Fundene kommer, når det er gjort.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) cannot be searched yet and will be in a moment.</source>
        <translation>
            <numerusform>%n kilde kan endnu ikke søges i, men kan det om et øjeblik.</numerusform>
            <numerusform>%n kilder kan endnu ikke søges i, men kan det om et øjeblik.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is like a unit cannot be saved as a search; a query can.</source>
        <translation>Det, der ligner en enhed, kan ikke gemmes som søgning; det kan en forespørgsel.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gemte</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gemte søgninger</translation>
    </message>
    <message>
        <source>About the query</source>
        <translation>Om forespørgslen</translation>
    </message>
    <message>
        <source>What is searched</source>
        <translation>Hvad der søges i</translation>
    </message>
    <message>
        <source>In turns</source>
        <translation>I replikker</translation>
    </message>
    <message>
        <source>In meaning units</source>
        <translation>I meningsenheder</translation>
    </message>
    <message>
        <source>Between units</source>
        <translation>Mellem enheder</translation>
    </message>
    <message>
        <source>Search all that was said, only meaning units, or only what no unit covers</source>
        <translation>Søg i alt, hvad der blev sagt, kun i meningsenheder, eller kun i det, som ingen enhed dækker</translation>
    </message>
    <message>
        <source>Participants only</source>
        <translation>Kun deltagere</translation>
    </message>
    <message>
        <source>Only what participants said or wrote themselves, not what interviewers, moderators and researchers did</source>
        <translation>Kun hvad deltagerne selv sagde eller skrev, ikke hvad interviewere, moderatorer og forskere gjorde</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Narrow the search to a theme, a group, a participant, a change …</source>
        <translation>Indsnævr søgningen til et tema, en gruppe, en deltager, en ændring …</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Show how many hits there are by theme, group and participant</source>
        <translation>Vis, hvor mange fund der er efter tema, gruppe og deltager</translation>
    </message>
    <message>
        <source>Number of hits</source>
        <translation>Antal fund</translation>
    </message>
    <message>
        <source>Order of hits</source>
        <translation>Fundenes rækkefølge</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>De bedste først</translation>
    </message>
    <message>
        <source>As in the texts</source>
        <translation>Som i teksterne</translation>
    </message>
    <message>
        <source>Lines, as in the texts</source>
        <translation>Linjer, som i teksterne</translation>
    </message>
    <message>
        <source>Lines, by the word before</source>
        <translation>Linjer, efter ordet før</translation>
    </message>
    <message>
        <source>Lines, by the word after</source>
        <translation>Linjer, efter ordet efter</translation>
    </message>
    <message>
        <source>Passages, or a line for each place found with what stands before and after it</source>
        <translation>Passager, eller en linje for hvert sted, der blev fundet, med det, der står før og efter</translation>
    </message>
    <message>
        <source>Code all hits…</source>
        <translation>Kod alle fund…</translation>
    </message>
    <message>
        <source>Make meaning units of the hits and code them with a theme, after a look at what would be done</source>
        <translation>Dan meningsenheder af fundene og kod dem med et tema, efter et blik på, hvad der ville ske</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Sådan søges</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Søger…</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SearchWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>any</source>
        <translation>en vilkårlig</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltager</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Taler</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Møde</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Kildetype</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Analytiker</translation>
    </message>
    <message>
        <source>Not coded</source>
        <translation>Ikke kodet</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevans</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1, change</source>
        <translation>%1, ændring</translation>
    </message>
    <message>
        <source> or </source>
        <translation> eller </translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Uden %1</translation>
    </message>
    <message>
        <source>About %1 hits</source>
        <translation>Omkring %1 fund</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n fund</numerusform>
            <numerusform>%n fund</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) most like it</source>
        <translation>
            <numerusform>%n passage, der ligner mest</numerusform>
            <numerusform>%n passager, der ligner mest</numerusform>
        </translation>
    </message>
    <message>
        <source>Type words to find them in all texts, in every form they take.</source>
        <translation>Skriv ord for at finde dem i alle tekster, i alle deres former.</translation>
    </message>
    <message>
        <source>these words as they stand</source>
        <translation>disse ord, som de står</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>ord, der begynder sådan</translation>
    </message>
    <message>
        <source>at most five words from each other</source>
        <translation>højst fem ord fra hinanden</translation>
    </message>
    <message>
        <source>either word; without a word</source>
        <translation>et af ordene; uden et ord</translation>
    </message>
    <message>
        <source>also misspelt</source>
        <translation>også stavet forkert</translation>
    </message>
    <message>
        <source>filters; names are completed as you type</source>
        <translation>filtre; navne fuldføres, mens du skriver</translation>
    </message>
    <message>
        <source>Ctrl+Space shows what can be written, Down goes to the hits, Esc back to the text.</source>
        <translation>Ctrl+mellemrum viser, hvad der kan skrives, pil ned går til fundene, Esc tilbage til teksten.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Intet blev fundet.</translation>
    </message>
    <message>
        <source>Only participants’ own words were searched, not those of interviewers and moderators.</source>
        <translation>Kun deltagernes egne ord blev gennemsøgt, ikke interviewernes og moderatorernes.</translation>
    </message>
    <message>
        <source>Only meaning units were searched.</source>
        <translation>Kun meningsenheder blev gennemsøgt.</translation>
    </message>
    <message>
        <source>Only what no meaning unit covers was searched.</source>
        <translation>Kun det, som ingen meningsenhed dækker, blev gennemsøgt.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SentenceEditor</name>
    <message>
        <source>[%1: an artificial quotation, written by the analysts; no participant said this] %2</source>
        <translation>[%1: et kunstigt citat, skrevet af analytikerne; ingen deltager har sagt dette] %2</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SentenceList</name>
    <message>
        <source>Sentences of the condensate</source>
        <translation>Kondensatets sætninger</translation>
    </message>
    <message>
        <source>Condensate of %1</source>
        <translation>Kondensat af %1</translation>
    </message>
    <message>
        <source>The first sentence: “I …”</source>
        <translation>Den første sætning: “Jeg …”</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Næste sætning</translation>
    </message>
    <message>
        <source>Go to the sentence that the units belong to first (W), or take their words over (T).</source>
        <translation>Gå først til den sætning, enhederne hører til (W), eller overtag deres ord (T).</translation>
    </message>
    <message>
        <source>Select the units that the sentence leans on first.</source>
        <translation>Vælg først de enheder, sætningen bygger på.</translation>
    </message>
    <message>
        <source>The sentence leans on these units already.</source>
        <translation>Sætningen bygger allerede på disse enheder.</translation>
    </message>
    <message>
        <source>Select the units whose words are to be taken over first.</source>
        <translation>Vælg først de enheder, hvis ord skal overtages.</translation>
    </message>
    <message>
        <source>Nothing that the sentence leans on has changed.</source>
        <translation>Intet af det, sætningen bygger på, er ændret.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SentenceRow</name>
    <message>
        <source>The unit “%1” was removed.</source>
        <translation>Enheden “%1” blev fjernet.</translation>
    </message>
    <message>
        <source>A unit reads “%1” now; it read “%2”.</source>
        <translation>En enhed lyder nu “%1”; den lød “%2”.</translation>
    </message>
    <message>
        <source>The unit “%1” is no longer coded here.</source>
        <translation>Enheden “%1” er ikke længere kodet her.</translation>
    </message>
    <message>
        <source>It still holds</source>
        <translation>Den holder stadig</translation>
    </message>
    <message>
        <source>The sentence has been looked at and holds (Ctrl+Return in it)</source>
        <translation>Sætningen er set efter og holder (Ctrl+Retur i den)</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>ingen enhed</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n enhed</numerusform>
            <numerusform>%n enheder</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentence %1. %2</source>
        <translation>Sætning %1. %2</translation>
    </message>
    <message>
        <source>New sentence. %1</source>
        <translation>Ny sætning. %1</translation>
    </message>
    <message>
        <source>Meanwhile this sentence was changed to “%1”. What you write takes its place when you leave it; the history keeps both.</source>
        <translation>Imens blev denne sætning ændret til “%1”. Det, du skriver, træder i stedet, når du forlader den; historikken beholder begge.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SideBySide</name>
    <message>
        <source>Preliminary themes side by side</source>
        <translation>Foreløbige temaer side om side</translation>
    </message>
    <message>
        <source>What each expected to find</source>
        <translation>Hvad hver især ventede at finde</translation>
    </message>
    <message>
        <source>%1: ready</source>
        <translation>%1: klar</translation>
    </message>
    <message>
        <source>%1: not ready yet</source>
        <translation>%1: ikke klar endnu</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Another analyst&apos;s list is shown here when both of you are ready; press Ctrl+Return when you are.</source>
        <translation>En anden analytikers liste vises her, når I begge er klar; tryk Ctrl+Retur, når du er det.</translation>
    </message>
    <message>
        <source>You are the only analyst so far: Return makes a theme to start with of the selected row.</source>
        <translation>Du er den eneste analytiker indtil nu: Retur gør den valgte række til et tema at begynde med.</translation>
    </message>
    <message>
        <source>Lists of those who are not ready yet are not shown.</source>
        <translation>Lister fra dem, der ikke er klar endnu, vises ikke.</translation>
    </message>
    <message>
        <source>M puts selected rows together, U takes a row apart, Return makes the theme to start with, E says which theme it is already.</source>
        <translation>M samler valgte rækker, U skiller en række ad, Retur gør den til temaet at begynde med, E siger, hvilket tema den allerede er.</translation>
    </message>
    <message>
        <source>%1 expected: %2</source>
        <translation>%1 ventede: %2</translation>
    </message>
    <message>
        <source>Nobody has written down yet what they expect to find.</source>
        <translation>Ingen har endnu skrevet ned, hvad de venter at finde.</translation>
    </message>
    <message>
        <source>Select two rows or more, with Shift and the arrow keys, to put them together.</source>
        <translation>Vælg to rækker eller flere med Skift og piletasterne for at samle dem.</translation>
    </message>
    <message>
        <source>Select a row of several themes to take it apart.</source>
        <translation>Vælg en række med flere temaer for at skille den ad.</translation>
    </message>
    <message>
        <source>Select a row that has not become a theme yet.</source>
        <translation>Vælg en række, der ikke er blevet et tema endnu.</translation>
    </message>
    <message>
        <source>A theme to start with</source>
        <translation>Et tema at begynde med</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Hvad hedder det?</translation>
    </message>
    <message>
        <source>Which theme is it?</source>
        <translation>Hvilket tema er det?</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SourceListModel</name>
    <message>
        <source>No group</source>
        <translation>Ingen gruppe</translation>
    </message>
    <message>
        <source>No meeting</source>
        <translation>Intet møde</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Group discussion</source>
        <translation>Gruppesamtale</translation>
    </message>
    <message>
        <source>Group discussions</source>
        <translation>Gruppesamtaler</translation>
    </message>
    <message>
        <source>Written answer</source>
        <translation>Skriftligt svar</translation>
    </message>
    <message>
        <source>Written answers</source>
        <translation>Skriftlige svar</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observationer</translation>
    </message>
    <message>
        <source>Field note</source>
        <translation>Feltnote</translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation>Feltnoter</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Afgjort</translation>
    </message>
    <message>
        <source>%1
%2, %3 words, %4 turns</source>
        <translation>%1
%2, %3 ord, %4 replikker</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % of what participants said bears on the question, %2 % does not, %3 % is undecided</source>
        <translation>%1 % af det, deltagerne sagde, vedrører spørgsmålet, %2 % gør ikke, %3 % er uafgjort</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SourcesPanel</name>
    <message>
        <source>Filter sources</source>
        <translation>Filtrér kilder</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Efter art</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Efter gruppe</translation>
    </message>
    <message>
        <source>By meeting</source>
        <translation>Efter møde</translation>
    </message>
    <message>
        <source>How sources are sorted</source>
        <translation>Hvordan kilder er ordnet</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Kilder</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SpeakersDialog</name>
    <message>
        <source>In all transcripts that have the same label</source>
        <translation>I alle udskrifter med samme betegnelse</translation>
    </message>
    <message>
        <source>Who speaks in “%1”?</source>
        <translation>Hvem taler i “%1”?</translation>
    </message>
    <message>
        <source>Each label is a participant&apos;s code (a new one is added) or a role. What is empty is nobody yet.</source>
        <translation>Hver betegnelse er en deltagers kode (en ny tilføjes) eller en rolle. Tomt betyder: endnu ingen.</translation>
    </message>
    <message>
        <source>Labels and who they are</source>
        <translation>Betegnelser og hvem de er</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Betegnelse</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Replikker</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Er</translation>
    </message>
    <message>
        <source>Who %1 is</source>
        <translation>Hvem %1 er</translation>
    </message>
</context>
<context>
    <name>emic::desktop::StaleKeeper</name>
    <message>
        <source>The unit quoted was deleted.</source>
        <translation>Den citerede enhed er slettet.</translation>
    </message>
    <message>
        <source>The unit “%1” was deleted.</source>
        <translation>Enheden “%1” er slettet.</translation>
    </message>
    <message>
        <source>The unit reads “%1” now, and read “%2” before.</source>
        <translation>Enheden lyder nu “%1” og lød før “%2”.</translation>
    </message>
    <message>
        <source>The unit “%1” is not coded to the theme any more.</source>
        <translation>Enheden “%1” er ikke længere kodet til temaet.</translation>
    </message>
    <message>
        <source>The condensate of %1 is gone.</source>
        <translation>Kondensatet for %1 er væk.</translation>
    </message>
    <message>
        <source>The condensate reads “%1” now, and read “%2” before.</source>
        <translation>Kondensatet lyder nu “%1” og lød før “%2”.</translation>
    </message>
    <message>
        <source>The theme %1 does not stand under the category&apos;s theme any more.</source>
        <translation>Temaet %1 står ikke længere under kategoriens tema.</translation>
    </message>
    <message>
        <source>The sentence “%1” of its condensate is stale.</source>
        <translation>Sætningen “%1” i kondensatet er forældet.</translation>
    </message>
    <message>
        <source>The words quoted, “%1”, are not in the unit, which reads “%2”.</source>
        <translation>De citerede ord, “%1”, står ikke i enheden, som lyder “%2”.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::StepBar</name>
    <message>
        <source>Steps</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>Steps of the method</source>
        <translation>Metodens trin</translation>
    </message>
    <message>
        <source>Impression</source>
        <translation>Helhedsindtryk</translation>
    </message>
    <message>
        <source>Meaning units</source>
        <translation>Meningsenheder</translation>
    </message>
    <message>
        <source>Condensation</source>
        <translation>Kondensering</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>Syntese</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Udfald</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søgning</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Mark meaning units and sort them into themes</source>
        <translation>Markér meningsenheder, og sortér dem i temaer</translation>
    </message>
    <message>
        <source>Find words, themes, people and change in all texts</source>
        <translation>Find ord, temaer, personer og ændringer i alle tekster</translation>
    </message>
    <message>
        <source>Read everything once, and note what strikes you</source>
        <translation>Læs alt igennem, og notér, hvad der slår dig</translation>
    </message>
    <message>
        <source>Condense what the units of a theme say, sentence by sentence</source>
        <translation>Fortæt det, som et temas enheder siger, sætning for sætning</translation>
    </message>
    <message>
        <source>Write each theme&apos;s category, and hold it against the sources</source>
        <translation>Skriv hvert temas kategori, og hold den op mod kilderne</translation>
    </message>
    <message>
        <source>Themes beside what changed for those who voiced them</source>
        <translation>Temaer ved siden af det, der ændrede sig for dem, som gav udtryk for dem</translation>
    </message>
    <message>
        <source>Choose what the report holds, and write it</source>
        <translation>Vælg, hvad rapporten skal indeholde, og skriv den</translation>
    </message>
</context>
<context>
    <name>emic::desktop::StudySession</name>
    <message>
        <source>Another program is writing into this study, and the step before this one still waits for it; this one was not done.</source>
        <translation>Et andet program skriver i undersøgelsen, og trinnet før dette venter stadig på det; dette blev ikke gjort.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>Intet blev ændret: %1</translation>
    </message>
    <message>
        <source>Another program is writing into this study; this step waits for it.</source>
        <translation>Et andet program skriver i undersøgelsen; dette trin venter på det.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::SynthesisWorkspace</name>
    <message>
        <source>S&amp;ynthesis</source>
        <translation>S&amp;yntese</translation>
    </message>
    <message>
        <source>Set in a &amp;quote…</source>
        <translation>Sæt et &amp;citat ind…</translation>
    </message>
    <message>
        <source>A golden quote or any other unit of the theme, whole or in part; on a quote, change it</source>
        <translation>Et guldcitat eller en anden af temaets enheder, helt eller delvist; på et citat: lav det om</translation>
    </message>
    <message>
        <source>&amp;Lean on a condensate…</source>
        <translation>&amp;Byg på et kondensat…</translation>
    </message>
    <message>
        <source>The paragraph leans on a condensate, or no longer</source>
        <translation>Afsnittet bygger på et kondensat eller gør det ikke længere</translation>
    </message>
    <message>
        <source>Paragraph &amp;up</source>
        <translation>Afsnit &amp;op</translation>
    </message>
    <message>
        <source>Paragraph &amp;down</source>
        <translation>Afsnit &amp;ned</translation>
    </message>
    <message>
        <source>Next &amp;stale paragraph</source>
        <translation>Næste &amp;forældede afsnit</translation>
    </message>
    <message>
        <source>Something under it has changed since it was written</source>
        <translation>Noget under det er ændret, siden det blev skrevet</translation>
    </message>
    <message>
        <source>The paragraph &amp;holds</source>
        <translation>Afsnittet &amp;holder</translation>
    </message>
    <message>
        <source>You have looked at what changed under it</source>
        <translation>Du har set på det, der er ændret under det</translation>
    </message>
    <message>
        <source>The paragraph and its sentences hold</source>
        <translation>Afsnittet og dets sætninger holder</translation>
    </message>
    <message>
        <source>So do the stale sentences of the condensates that it leans on</source>
        <translation>Det gør de forældede sætninger i de kondensater, det bygger på, også</translation>
    </message>
    <message>
        <source>&amp;Next category</source>
        <translation>&amp;Næste kategori</translation>
    </message>
    <message>
        <source>&amp;Previous category</source>
        <translation>&amp;Forrige kategori</translation>
    </message>
    <message>
        <source>Write the paragraph first; then it can lean on a condensate.</source>
        <translation>Skriv afsnittet først; så kan det bygge på et kondensat.</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>ikke længere</translation>
    </message>
    <message>
        <source>The theme has no condensate yet; write one in step 3, Condensation.</source>
        <translation>Temaet har intet kondensat endnu; skriv et i trin 3, Kondensering.</translation>
    </message>
    <message>
        <source>Lean on which condensate?</source>
        <translation>Hvilket kondensat skal det bygge på?</translation>
    </message>
    <message>
        <source>No paragraph of this category is stale.</source>
        <translation>Intet afsnit i kategorien er forældet.</translation>
    </message>
    <message>
        <source>&amp;Validate against the sources</source>
        <translation>&amp;Validér mod kilderne</translation>
    </message>
    <message>
        <source>Every source of the study against the text, its transcript beside it</source>
        <translation>Hver af studiets kilder holdt op mod teksten, med transskriptionen ved siden af</translation>
    </message>
    <message>
        <source>Next source that is left</source>
        <translation>Næste kilde, der mangler</translation>
    </message>
    <message>
        <source>Without a mark, or marked before the text changed; in this category, then in the others</source>
        <translation>Uden mærke, eller mærket før teksten blev ændret; i denne kategori, derefter i de andre</translation>
    </message>
    <message>
        <source>Previous source that is left</source>
        <translation>Forrige kilde, der mangler</translation>
    </message>
    <message>
        <source>The source &amp;supports the text</source>
        <translation>Kilden &amp;støtter teksten</translation>
    </message>
    <message>
        <source>The source n&amp;uances the text</source>
        <translation>Kilden n&amp;uancerer teksten</translation>
    </message>
    <message>
        <source>The source &amp;contradicts the text</source>
        <translation>Kilden &amp;modsiger teksten</translation>
    </message>
    <message>
        <source>The source is s&amp;ilent on it</source>
        <translation>Kilden er t&amp;avs om det</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>Tag mærket tilbage</translation>
    </message>
    <message>
        <source>Write a &amp;note on the mark</source>
        <translation>Skriv en &amp;note til mærket</translation>
    </message>
    <message>
        <source>Return goes back to the sources</source>
        <translation>Retur går tilbage til kilderne</translation>
    </message>
    <message>
        <source>Next unit of the theme in the source</source>
        <translation>Temaets næste enhed i kilden</translation>
    </message>
    <message>
        <source>Previous unit of the theme in the source</source>
        <translation>Temaets forrige enhed i kilden</translation>
    </message>
    <message>
        <source>&amp;More like the condensates, not coded</source>
        <translation>&amp;Mere som kondensaterne, ikke kodet</translation>
    </message>
    <message>
        <source>Passages that are not coded to the theme and may contradict its text</source>
        <translation>Passager, der ikke er kodet til temaet, og som kan modsige dets tekst</translation>
    </message>
    <message>
        <source>Every source is validated against every category.</source>
        <translation>Alle kilder er valideret mod alle kategorier.</translation>
    </message>
    <message>
        <source>Quote as &amp;published…</source>
        <translation>Citat som &amp;publiceret…</translation>
    </message>
    <message>
        <source>Of the quote at the caret, or of the unit that is selected beside the text</source>
        <translation>For citatet ved markøren eller den enhed, der er valgt ved siden af teksten</translation>
    </message>
    <message>
        <source>Go to a quote in the text, or to a unit beside it, first.</source>
        <translation>Gå først til et citat i teksten eller til en enhed ved siden af den.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::TeamActions</name>
    <message>
        <source>T&amp;eam</source>
        <translation>T&amp;eam</translation>
    </message>
    <message>
        <source>Analysts code apart</source>
        <translation>Analytikerne koder hver for sig</translation>
    </message>
    <message>
        <source>Nobody sees the others&apos; codings until both are ready; the file is not encrypted, so this is a courtesy</source>
        <translation>Ingen ser de andres kodninger, før begge er klar; filen er ikke krypteret, så det er en høflighed</translation>
    </message>
    <message>
        <source>I am ready with coding</source>
        <translation>Jeg er klar med kodningen</translation>
    </message>
    <message>
        <source>Shows your codings to those who are ready too, and theirs to you</source>
        <translation>Viser dine kodninger til dem, der også er klar, og deres til dig</translation>
    </message>
    <message>
        <source>&amp;Compare two analysts</source>
        <translation>&amp;Sammenlign to analytikere</translation>
    </message>
    <message>
        <source>Where they agree, differ, and what only one coded</source>
        <translation>Hvor de er enige og uenige, og hvad kun den ene har kodet</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Næste uenighed</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Forrige uenighed</translation>
    </message>
    <message>
        <source>&amp;Negotiate this difference</source>
        <translation>&amp;Forhandl denne uenighed</translation>
    </message>
    <message>
        <source>Opens it for negotiation, or goes to your position on it</source>
        <translation>Sætter den til forhandling, eller går til din holdning til den</translation>
    </message>
    <message>
        <source>Settle as the first analyst has it</source>
        <translation>Afgør som den første analytiker har det</translation>
    </message>
    <message>
        <source>The other&apos;s codings of the place become the same</source>
        <translation>Den andens kodninger af stedet bliver de samme</translation>
    </message>
    <message>
        <source>Settle as the second analyst has it</source>
        <translation>Afgør som den anden analytiker har det</translation>
    </message>
    <message>
        <source>&amp;Logbook of decisions</source>
        <translation>&amp;Logbog over beslutninger</translation>
    </message>
    <message>
        <source>What was decided, by whom, and why</source>
        <translation>Hvad der blev besluttet, af hvem og hvorfor</translation>
    </message>
    <message>
        <source>Write a &amp;decision…</source>
        <translation>Skriv en &amp;beslutning…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Sammenligning</translation>
    </message>
    <message>
        <source>Logbook</source>
        <translation>Logbog</translation>
    </message>
    <message>
        <source>Compare two analysts first, with Ctrl+Alt+C.</source>
        <translation>Sammenlign først to analytikere, med Ctrl+Alt+C.</translation>
    </message>
    <message>
        <source>Let analysts see each other&apos;s codings?</source>
        <translation>Skal analytikerne kunne se hinandens kodninger?</translation>
    </message>
    <message>
        <source>Codings of those who are not ready yet are shown as well. What has been seen cannot be unseen.</source>
        <translation>Også kodninger fra dem, der ikke er klar endnu, bliver vist. Det, der er set, kan ikke gøres useet.</translation>
    </message>
    <message>
        <source>Show the codings</source>
        <translation>Vis kodningerne</translation>
    </message>
    <message>
        <source>%1, coding apart from the others</source>
        <translation>%1, koder for sig selv</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ThemeEditor</name>
    <message>
        <source>Blue</source>
        <translation>Blå</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grøn</translation>
    </message>
    <message>
        <source>Orchid</source>
        <translation>Orkidé</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rød</translation>
    </message>
    <message>
        <source>Lime</source>
        <translation>Lime</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blågrøn</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Definition of the theme</source>
        <translation>Temaets definition</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farve</translation>
    </message>
    <message>
        <source>Colour of the theme; subthemes have it too unless they have their own</source>
        <translation>Temaets farve; undertemaer har den også, medmindre de har deres egen</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Belongs here</source>
        <translation>Hører til her</translation>
    </message>
    <message>
        <source>Belongs elsewhere</source>
        <translation>Hører til andetsteds</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Ny note</translation>
    </message>
    <message>
        <source>Write a note on this theme</source>
        <translation>Skriv en note til dette tema</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Tilføj noten</translation>
    </message>
    <message>
        <source>The theme&apos;s</source>
        <translation>Temaets</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ThemePage</name>
    <message>
        <source>Filter by words, speaker, source or subtheme</source>
        <translation>Filtrér efter ord, taler, kilde eller undertema</translation>
    </message>
    <message>
        <source>Filter units</source>
        <translation>Filtrér enheder</translation>
    </message>
    <message>
        <source>Units of the theme</source>
        <translation>Temaets enheder</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n enhed</numerusform>
            <numerusform>%n enheder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n unit(s)</source>
        <translation>
            <numerusform>%1 af %n enhed</numerusform>
            <numerusform>%1 af %n enheder</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the transcript</source>
        <translation>Vis i udskriften</translation>
    </message>
    <message>
        <source>Quote as published…</source>
        <translation>Citat som publiceret…</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ThemeProgressList</name>
    <message>
        <source>Themes and how far their condensation has come</source>
        <translation>Temaer, og hvor langt deres kondensering er nået</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n enhed</numerusform>
            <numerusform>%n enheder</numerusform>
        </translation>
    </message>
    <message>
        <source>no units</source>
        <translation>ingen enheder</translation>
    </message>
    <message>
        <source>%1, all absorbed</source>
        <translation>%1, alle indarbejdet</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 tilbage</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ThemeTreeModel</name>
    <message>
        <source>%1 unit(s) by %2 participant(s), subthemes included; %3 coded to the theme itself</source>
        <translation>%1 enheder af %2 deltagere, med undertemaer; %3 kodet til temaet selv</translation>
    </message>
    <message>
        <source>Meaning units coded to the theme or its subthemes</source>
        <translation>Meningsenheder kodet til temaet eller dets undertemaer</translation>
    </message>
    <message>
        <source>Participants who speak in those units</source>
        <translation>Deltagere, der taler i de enheder</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheder</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ThemesPanel</name>
    <message>
        <source>Filter themes</source>
        <translation>Filtrér temaer</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Nyt tema</translation>
    </message>
    <message>
        <source>New subtheme</source>
        <translation>Nyt undertema</translation>
    </message>
    <message>
        <source>Select the theme in the tree that is to have a subtheme.</source>
        <translation>Vælg det tema i træet, der skal have et undertema.</translation>
    </message>
    <message>
        <source>New focus area</source>
        <translation>Nyt fokusområde</translation>
    </message>
    <message numerus="yes">
        <source>%n subtheme(s)</source>
        <translation>
            <numerusform>%n undertema</numerusform>
            <numerusform>%n undertemaer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n kodning</numerusform>
            <numerusform>%n kodninger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n golden quote(s)</source>
        <translation>
            <numerusform>%n guldcitat</numerusform>
            <numerusform>%n guldcitater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n noter</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “%1”. Nothing is coded to it.</source>
        <translation>Slet »%1«. Intet er kodet til det.</translation>
    </message>
    <message>
        <source>Delete “%1”. With it go: %2. The meaning units themselves stay.</source>
        <translation>Slet »%1«. Med det forsvinder: %2. Selve meningsenhederne bliver.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Merge into which theme?</source>
        <translation>Læg sammen med hvilket tema?</translation>
    </message>
    <message numerus="yes">
        <source>Merge “%1” into “%2”: %n coding(s) move.</source>
        <translation>
            <numerusform>Læg »%1« ind i »%2«: %n kodning flytter.</numerusform>
            <numerusform>Læg »%1« ind i »%2«: %n kodninger flytter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Læg sammen</translation>
    </message>
    <message>
        <source>Move “%1” under “%2”.</source>
        <translation>Flyt »%1« ind under »%2«.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flyt</translation>
    </message>
    <message>
        <source>Move under “%1”</source>
        <translation>Flyt ind under »%1«</translation>
    </message>
    <message>
        <source>Merge into “%1”</source>
        <translation>Læg ind i »%1«</translation>
    </message>
    <message>
        <source>Code the selection as this theme</source>
        <translation>Kod det valgte som dette tema</translation>
    </message>
    <message>
        <source>Open the theme&apos;s page</source>
        <translation>Åbn temaets side</translation>
    </message>
    <message>
        <source>New theme…</source>
        <translation>Nyt tema…</translation>
    </message>
    <message>
        <source>New subtheme…</source>
        <translation>Nyt undertema…</translation>
    </message>
    <message>
        <source>New focus area…</source>
        <translation>Nyt fokusområde…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flyt ned</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Læg ind i…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Slet…</translation>
    </message>
</context>
<context>
    <name>emic::desktop::TranscriptAccess</name>
    <message>
        <source>not relevant</source>
        <translation>ikke relevant</translation>
    </message>
    <message>
        <source>meaning unit</source>
        <translation>meningsenhed</translation>
    </message>
</context>
<context>
    <name>emic::desktop::TranscriptArea</name>
    <message>
        <source>Transcripts</source>
        <translation>Udskrifter</translation>
    </message>
    <message>
        <source>Transcripts, second side</source>
        <translation>Udskrifter, anden side</translation>
    </message>
</context>
<context>
    <name>emic::desktop::TranscriptPage</name>
    <message>
        <source>Transcript %1</source>
        <translation>Udskrift %1</translation>
    </message>
</context>
<context>
    <name>emic::desktop::TranscriptView</name>
    <message>
        <source>%1 (others)</source>
        <translation>%1 (andre)</translation>
    </message>
    <message>
        <source>Not relevant</source>
        <translation>Ikke relevant</translation>
    </message>
    <message>
        <source>Meaning unit, not coded</source>
        <translation>Meningsenhed, ikke kodet</translation>
    </message>
    <message>
        <source>Golden quote</source>
        <translation>Guldcitat</translation>
    </message>
    <message>
        <source>Its words were revised: look again</source>
        <translation>Ordene er rettet: se efter igen</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Udskrift</translation>
    </message>
</context>
<context>
    <name>emic::desktop::UncodedHits</name>
    <message>
        <source>Passages that are not coded to the theme</source>
        <translation>Passager, der ikke er kodet til temaet</translation>
    </message>
    <message>
        <source>Looking for passages like the condensates…</source>
        <translation>Leder efter passager, der ligner kondensaterne…</translation>
    </message>
    <message>
        <source>The search index is being made; the passages come then.</source>
        <translation>Søgeindekset bliver lavet; derefter kommer passagerne.</translation>
    </message>
    <message>
        <source>Nothing that is not coded to the theme speaks of the same as its condensates.</source>
        <translation>Intet, der ikke er kodet til temaet, taler om det samme som dets kondensater.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) like the condensates, not coded to the theme</source>
        <translation>
            <numerusform>%n passage, der ligner kondensaterne og ikke er kodet til temaet</numerusform>
            <numerusform>%n passager, der ligner kondensaterne og ikke er kodet til temaet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::UnitConditions</name>
    <message>
        <source>%1 fell</source>
        <translation>%1 faldt</translation>
    </message>
    <message>
        <source>%1 did not fall</source>
        <translation>%1 faldt ikke</translation>
    </message>
    <message>
        <source>%1 rose</source>
        <translation>%1 steg</translation>
    </message>
    <message>
        <source>%1 did not rise</source>
        <translation>%1 steg ikke</translation>
    </message>
    <message>
        <source>%1 stayed as it was</source>
        <translation>%1 blev, som den var</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 ændrede sig</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltager</translation>
    </message>
    <message>
        <source>Not coded by %1</source>
        <translation>Ikke kodet af %1</translation>
    </message>
    <message>
        <source>Coded by %1</source>
        <translation>Kodet af %1</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Analytiker</translation>
    </message>
</context>
<context>
    <name>emic::desktop::UnitTableModel</name>
    <message>
        <source>Meaning unit</source>
        <translation>Meningsenhed</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Taler</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Coded by</source>
        <translation>Kodet af</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ValidationNote</name>
    <message>
        <source>Note on the mark</source>
        <translation>Note til mærket</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ValidationPanel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The theme is no category yet: write its title or text first, then validate it against every source.</source>
        <translation>Temaet er ikke en kategori endnu: skriv først dets titel eller tekst, og validér det så mod hver kilde.</translation>
    </message>
    <message>
        <source>There is no source to validate against: bring transcripts in first.</source>
        <translation>Der er ingen kilde at validere mod: importér først transskriptioner.</translation>
    </message>
    <message numerus="yes">
        <source>%n left in all categories</source>
        <translation>
            <numerusform>%n mangler i alle kategorier</numerusform>
            <numerusform>%n mangler i alle kategorier</numerusform>
        </translation>
    </message>
    <message>
        <source>Every source is validated here, %1</source>
        <translation>Alle kilder er valideret her, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n source(s) left here, %2</source>
        <translation>
            <numerusform>%1 af %n kilde mangler her, %2</numerusform>
            <numerusform>%1 af %n kilder mangler her, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 support, %2 nuance, %3 contradict, %4 are silent</source>
        <translation>%1 støtter, %2 nuancerer, %3 modsiger, %4 er tavse</translation>
    </message>
    <message numerus="yes">
        <source>the text has changed since %n of these</source>
        <translation>
            <numerusform>teksten er ændret siden %n af disse</numerusform>
            <numerusform>teksten er ændret siden %n af disse</numerusform>
        </translation>
    </message>
    <message>
        <source>Why? N writes a note on this mark.</source>
        <translation>Hvorfor? N skriver en note til mærket.</translation>
    </message>
    <message>
        <source>Mark the source with 1 to 4; then N writes a note on it.</source>
        <translation>Mærk kilden med 1 til 4; derefter skriver N en note til den.</translation>
    </message>
    <message>
        <source>This source has no mark to take back.</source>
        <translation>Kilden har intet mærke at tage tilbage.</translation>
    </message>
    <message>
        <source>A note belongs to a mark: mark the source with 1 to 4 first.</source>
        <translation>En note hører til et mærke: mærk først kilden med 1 til 4.</translation>
    </message>
    <message>
        <source>The mark was taken back while its note was written; mark the source again to keep the note.</source>
        <translation>Mærket blev taget tilbage, mens noten blev skrevet; mærk kilden igen for at beholde noten.</translation>
    </message>
    <message>
        <source>The theme has no condensate and its category no text yet to look for more like it.</source>
        <translation>Temaet har intet kondensat, og dets kategori ingen tekst endnu, at lede efter mere af.</translation>
    </message>
    <message>
        <source>Nothing in this source is coded to the theme.</source>
        <translation>Intet i denne kilde er kodet til temaet.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ValidationSources</name>
    <message>
        <source>Supports</source>
        <translation>Støtter</translation>
    </message>
    <message>
        <source>Nuances</source>
        <translation>Nuancerer</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>Modsiger</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Tavs</translation>
    </message>
    <message>
        <source>Sources to validate against</source>
        <translation>Kilder at validere mod</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ValidationSourcesModel</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n enhed</numerusform>
            <numerusform>%n enheder</numerusform>
        </translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>skal ses på</translation>
    </message>
    <message>
        <source>text changed since</source>
        <translation>teksten er ændret siden</translation>
    </message>
</context>
<context>
    <name>emic::desktop::ValidationTranscript</name>
    <message>
        <source>Transcript</source>
        <translation>Transskription</translation>
    </message>
    <message>
        <source>Transcript %1</source>
        <translation>Transskription %1</translation>
    </message>
    <message>
        <source>%1: nothing is coded to the theme</source>
        <translation>%1: intet er kodet til temaet</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n unit(s) of the theme</source>
        <translation>
            <numerusform>%1: %n enhed i temaet</numerusform>
            <numerusform>%1: %n enheder i temaet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::WindowSearch</name>
    <message>
        <source>&amp;Search the study</source>
        <translation>&amp;Søg i undersøgelsen</translation>
    </message>
    <message>
        <source>Words, phrases and filters over all transcripts, as you type</source>
        <translation>Ord, vendinger og filtre over alle transskriptioner, mens du skriver</translation>
    </message>
    <message>
        <source>Search with the whole window</source>
        <translation>Søg med hele vinduet</translation>
    </message>
    <message>
        <source>Filters and counts on the left, hits in the middle, the transcript on the right</source>
        <translation>Filtre og antal til venstre, fund i midten, transskriptionen til højre</translation>
    </message>
    <message>
        <source>Next hit of the search</source>
        <translation>Søgningens næste fund</translation>
    </message>
    <message>
        <source>Previous hit of the search</source>
        <translation>Søgningens forrige fund</translation>
    </message>
    <message>
        <source>&amp;More like this</source>
        <translation>&amp;Mere som dette</translation>
    </message>
    <message>
        <source>Passages that speak of the same as the selected unit or words</source>
        <translation>Passager, der taler om det samme som den valgte enhed eller de markerede ord</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Gem denne søgning…</translation>
    </message>
    <message>
        <source>Select a meaning unit, or some words, to look for more like it.</source>
        <translation>Vælg en meningsenhed, eller markér nogle ord, for at lede efter mere som det.</translation>
    </message>
</context>
<context>
    <name>emic::desktop::WorkbenchWindow</name>
    <message>
        <source>&amp;Study</source>
        <translation>&amp;Undersøgelse</translation>
    </message>
    <message>
        <source>&amp;New study…</source>
        <translation>&amp;Ny undersøgelse…</translation>
    </message>
    <message>
        <source>&amp;Open a study…</source>
        <translation>&amp;Åbn en undersøgelse…</translation>
    </message>
    <message>
        <source>Open the &amp;sample study</source>
        <translation>Åbn &amp;eksempelundersøgelsen</translation>
    </message>
    <message>
        <source>New &amp;window on this study</source>
        <translation>Nyt &amp;vindue på undersøgelsen</translation>
    </message>
    <message>
        <source>&amp;Import transcripts…</source>
        <translation>&amp;Importér udskrifter…</translation>
    </message>
    <message>
        <source>Bring files in, see how they were read, and say who speaks</source>
        <translation>Hent filer ind, se, hvordan de blev læst, og sig, hvem der taler</translation>
    </message>
    <message>
        <source>&amp;Remove this source…</source>
        <translation>&amp;Fjern denne kilde…</translation>
    </message>
    <message>
        <source>Take “%1” out of the study?</source>
        <translation>Skal »%1« tages ud af undersøgelsen?</translation>
    </message>
    <message>
        <source>With it go %1 meaning units, %2 codings and %3 notes. Undo brings them back.</source>
        <translation>Med den forsvinder %1 meningsenheder, %2 kodninger og %3 noter. Fortryd henter dem tilbage.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Tag ud</translation>
    </message>
    <message>
        <source>&amp;Close this tab</source>
        <translation>&amp;Luk fanen</translation>
    </message>
    <message>
        <source>Close the study</source>
        <translation>Luk undersøgelsen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afslut</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigér</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gentag</translation>
    </message>
    <message>
        <source>&amp;Find in this transcript</source>
        <translation>Fin&amp;d i denne udskrift</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Næste fund</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Forrige fund</translation>
    </message>
    <message>
        <source>&amp;Go to turn, time or speaker…</source>
        <translation>&amp;Gå til replik, tid eller taler…</translation>
    </message>
    <message>
        <source>&amp;Who is coding…</source>
        <translation>&amp;Hvem koder…</translation>
    </message>
    <message>
        <source>The name that codings and the journal carry</source>
        <translation>Det navn, som kodninger og journal bærer</translation>
    </message>
    <message>
        <source>Who is coding</source>
        <translation>Hvem koder</translation>
    </message>
    <message>
        <source>Your name, as the study is to carry it</source>
        <translation>Dit navn, som undersøgelsen skal bære det</translation>
    </message>
    <message>
        <source>From the next time this study is opened, changes carry the name %1.</source>
        <translation>Fra næste gang undersøgelsen åbnes, bærer ændringer navnet %1.</translation>
    </message>
    <message>
        <source>&amp;Themes</source>
        <translation>&amp;Temaer</translation>
    </message>
    <message>
        <source>New theme…</source>
        <translation>Nyt tema…</translation>
    </message>
    <message>
        <source>New subtheme…</source>
        <translation>Nyt undertema…</translation>
    </message>
    <message>
        <source>New focus area…</source>
        <translation>Nyt fokusområde…</translation>
    </message>
    <message>
        <source>Rename the selected theme</source>
        <translation>Omdøb det valgte tema</translation>
    </message>
    <message>
        <source>Move the theme up</source>
        <translation>Flyt temaet op</translation>
    </message>
    <message>
        <source>Move the theme down</source>
        <translation>Flyt temaet ned</translation>
    </message>
    <message>
        <source>Merge the theme into…</source>
        <translation>Læg temaet ind i…</translation>
    </message>
    <message>
        <source>Delete the theme…</source>
        <translation>Slet temaet…</translation>
    </message>
    <message>
        <source>Open the theme&apos;s page</source>
        <translation>Åbn temaets side</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>&amp;Find hvad som helst…</translation>
    </message>
    <message>
        <source>Actions, sources, themes and participants, by a few letters</source>
        <translation>Handlinger, kilder, temaer og deltagere med nogle få bogstaver</translation>
    </message>
    <message>
        <source>&amp;Two transcripts side by side</source>
        <translation>&amp;To udskrifter side om side</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Næste fane</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Forrige fane</translation>
    </message>
    <message>
        <source>Show other analysts&apos; &amp;codings</source>
        <translation>Vis andres &amp;kodninger</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Større tekst</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Mindre tekst</translation>
    </message>
    <message>
        <source>More room between lines</source>
        <translation>Mere luft mellem linjer</translation>
    </message>
    <message>
        <source>Less room between lines</source>
        <translation>Mindre luft mellem linjer</translation>
    </message>
    <message>
        <source>Longer lines</source>
        <translation>Længere linjer</translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation>Kortere linjer</translation>
    </message>
    <message>
        <source>Offer sentence by sentence</source>
        <translation>Tilbyd sætning for sætning</translation>
    </message>
    <message>
        <source>Offer paragraph by paragraph</source>
        <translation>Tilbyd afsnit for afsnit</translation>
    </message>
    <message>
        <source>Offer turn by turn</source>
        <translation>Tilbyd replik for replik</translation>
    </message>
    <message>
        <source>Go to the transcript</source>
        <translation>Gå til udskriften</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Kilder</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Selected unit</source>
        <translation>Valgt enhed</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjælp</translation>
    </message>
    <message>
        <source>&amp;Keyboard sheet</source>
        <translation>&amp;Tastaturoversigt</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gå til</translation>
    </message>
    <message>
        <source>Number of a turn, a time (12:40) or a speaker</source>
        <translation>Nummer på en replik, en tid (12:40) eller en taler</translation>
    </message>
    <message>
        <source>There is no such turn, time or speaker in this transcript.</source>
        <translation>Der er ingen sådan replik, tid eller taler i denne udskrift.</translation>
    </message>
    <message>
        <source>Study.emic</source>
        <translation>Undersøgelse.emic</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>Ny undersøgelse</translation>
    </message>
    <message>
        <source>What is the study called?</source>
        <translation>Hvad hedder undersøgelsen?</translation>
    </message>
    <message>
        <source>The study is empty: import transcripts with %1.</source>
        <translation>Undersøgelsen er tom: importér udskrifter med %1.</translation>
    </message>
    <message>
        <source>The sample study is being built…</source>
        <translation>Eksempelundersøgelsen bygges…</translation>
    </message>
    <message>
        <source>This study can be read but not changed: the file or its disk is write-protected.</source>
        <translation>Undersøgelsen kan læses, men ikke ændres: filen eller dens disk er skrivebeskyttet.</translation>
    </message>
    <message>
        <source>Everything here is decided</source>
        <translation>Alt her er afgjort</translation>
    </message>
    <message>
        <source>%1 % decided</source>
        <translation>%1 % afgjort</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Tag tilbage: %1</translation>
    </message>
    <message>
        <source>Bring back: %1</source>
        <translation>Hent frem: %1</translation>
    </message>
    <message>
        <source>Emic</source>
        <translation>Emic</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søgning</translation>
    </message>
    <message>
        <source>&amp;Who speaks in this transcript…</source>
        <translation>&amp;Hvem taler i denne udskrift…</translation>
    </message>
    <message>
        <source>Say which participant or role each label is</source>
        <translation>Sig, hvilken deltager eller rolle hver betegnelse er</translation>
    </message>
    <message>
        <source>First &amp;half hour</source>
        <translation>Den første &amp;halve time</translation>
    </message>
    <message>
        <source>What there is to try, step by step</source>
        <translation>Hvad der er at prøve, trin for trin</translation>
    </message>
    <message>
        <source>First half hour</source>
        <translation>Den første halve time</translation>
    </message>
    <message>
        <source>Ste&amp;ps</source>
        <translation>&amp;Trin</translation>
    </message>
    <message>
        <source>&amp;Meaning units</source>
        <translation>&amp;Meningsenheder</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Søg</translation>
    </message>
    <message>
        <source>&amp;Condensation</source>
        <translation>&amp;Kondensering</translation>
    </message>
    <message>
        <source>&amp;Outcomes</source>
        <translation>&amp;Udfald</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Rapport</translation>
    </message>
    <message>
        <source>S&amp;ynthesis</source>
        <translation>S&amp;yntese</translation>
    </message>
    <message>
        <source>&amp;Impression</source>
        <translation>&amp;Indtryk</translation>
    </message>
    <message>
        <source>Leave words out, put brackets in, translate, and see what could give a person away</source>
        <translation>Udelad ord, sæt parenteser ind, oversæt, og se, hvad der kan røbe en person</translation>
    </message>
    <message>
        <source>Select the meaning unit that is to be published first.</source>
        <translation>Vælg først den meningsenhed, der skal publiceres.</translation>
    </message>
    <message>
        <source>Quote as published…</source>
        <translation>Citat som publiceret…</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The workbench for systematic text condensation.</source>
        <translation>Arbejdsbordet til systematisk tekstkondensering.</translation>
    </message>
    <message>
        <source>A study to open.</source>
        <translation>En undersøgelse, der skal åbnes.</translation>
    </message>
</context>
</TS>
