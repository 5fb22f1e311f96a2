#include "core/text/abbreviations.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <unordered_set>

namespace emic::text {

namespace {

struct List {
    std::string_view language;
    std::string_view always;
    std::string_view beforeNumber;
};

constexpr std::string_view norwegianAlways =
    "f.eks. t.eks. t.d. bl.a. m.a. dvs. d.v.s. ca. kl. pga. p.g.a. mht. m.h.t. m.o.t. ift. iht. i.h.t. jf. jfr. vedr. "
    "ang. inkl. ekskl. evt. hhv. resp. forts. f.Kr. e.Kr. dr. prof. hr. fr. frk. frøk. cand. mag. psychol. "
    "stud. dos. adv. avd. overl. tlf. nr. pr. s.k. st. kgl. sekr. red. ";
constexpr std::string_view norwegianBeforeNumber = "s. ss. kap. art. bd. fig. tab. maks. min. d. §";

// What is met in interviews, notes and articles of health research. Gathered from common usage, not taken from any
// official list; speakers of a language are welcome to correct theirs.
constexpr std::array<List, 12> lists = {{
    {"da",
     "f.eks. fx. bl.a. dvs. ca. kl. nr. pga. p.g.a. mht. m.h.t. ift. ifm. iht. ifg. ifl. jf. jfr. jvf. vedr. inkl. "
     "ekskl. "
     "evt. hhv. resp. h.h.v. p.gr.a. f.Kr. e.Kr. dr. prof. hr. fr. frk. cand. mag. psych. scient. phil. lic. stud. "
     "adj. lekt. afd. overl. pr. tlf. ang. s.k. skt. sct. kgl. opr. alm. "
     "gl. mio. mia. d.å. ",
     "s. ss. kap. art. bd. fig. tab. min. max. maks. d. §"},
    {"nb", norwegianAlways, norwegianBeforeNumber},
    {"nn", norwegianAlways, norwegianBeforeNumber},
    {"sv",
     "t.ex. bl.a. d.v.s. dvs. ca. c:a kl. nr. p.g.a. pga. m.h.t. m.a.o. s.k. jfr. jmf. ang. inkl. exkl. ev. resp. f.d. "
     "fr.o.m. t.o.m. f.ö. f.Kr. e.Kr. dr. prof. doc. hr. fr. frk. avd. tel. tfn. d.y. d.ä. S:t. särsk. "
     "kand. lic. överl. p.s.s. i.o.m. ",
     "s. ss. kap. art. bd. fig. tab. max. min. no. d. §"},
    {"de",
     "z.B. d.h. u.a. u.U. i.d.R. z.T. z.Z. z.Zt. v.a. o.g. u.g. s.o. s.u. i.B. i.R. i.V. i.A. i.S. i.S.v. i.Allg. m.E. "
     "m.W. m.a.W. a.a.O. a.D. e.V. v.Chr. n.Chr. v. n. ca. bzw. bspw. evtl. eventl. ggf. ggfs. sog. inkl. exkl. "
     "einschl. "
     "zzgl. vgl. Nr. Nrn. Dr. Drs. Prof. Hr. Hrn. Fr. Frl. Dipl. Dipl.-Ing. Dipl.-Psych. Dipl.-Päd. Dipl.-Soz. med. "
     "phil. "
     "rer. nat. jur. psych. St. Abt. Tel. geb. gest. verh. entspr. insb. insbes. jew. mind. röm. "
     "kath. ev. Mio. Mrd. Hrsg. hrsg. Red. Verf. bes. allg. betr. bzgl. lt. d. z. u. ",
     "S. Str. Abs. Art. Kap. Bd. Abb. Tab. Fig. Anm. Jg. max. min. Max. Min. §"},
    {"en",
     "Mr. Mrs. Ms. Mx. Messrs. Dr. Drs. Prof. Rev. Hon. Fr. St. Sgt. Capt. Col. Lt. Cpl. Pvt. Maj. Gen. Gov. Sen. Rep. "
     "Supt. Insp. e.g. i.e. eg. ie. cf. vs. viz. approx. ca. incl. excl. esp. dept. Univ. Mt. Assoc. Asst. resp. tel. ",
     "No. Nos. no. nos. p. pp. vol. vols. ch. chap. sec. fig. figs. tab. para. eq. ref. refs. art. max. min. Jan. Feb. "
     "Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec."},
    {"fr",
     "M. MM. Mme. Mlle. Mmes. Mlles. Dr. Drs. Pr. Prof. Me. Mgr. p.ex. cf. c.-à-d. c.à.d. càd. env. av. apr. J.-C. "
     "tél. St. Ste. resp. éd. éds. dir. coll. réf. dép. hôp. pers. ",
     "p. pp. n. no. art. chap. vol. fig. tab. max. min. § janv. févr. avr. juill. sept. oct. nov. déc."},
    {"nl",
     "bijv. bv. d.w.z. dwz. o.a. m.b.t. i.v.m. t.a.v. t.o.v. m.a.w. a.h.w. i.p.v. n.a.v. o.b.v. m.u.v. z.g. zgn. "
     "z.s.m. "
     "i.t.t. t.g.v. o.l.v. ca. dr. drs. prof. ir. ing. mr. mevr. mw. dhr. nr. nrs. jl. resp. evt. incl. excl. St. "
     "v.Chr. "
     "n.Chr. vgl. tel. afd. m.n. i.c. i.h.b. c.q. geb. ",
     "blz. p. pp. art. hfst. fig. tab. max. min. §"},
    {"fi",
     "esim. ks. vrt. klo. nro. prof. tri. toht. dos. maist. lis. ts. eli. so. s.o. ns. mr. os. puh. kts. ko. erit. "
     "eKr. jKr. e.Kr. j.Kr. huom. nk. nyk. ent. synt. lääk. ap. yht. vast. ",
     "n. v. s. ss. kpl. luv. kuv. taul. t. §"},
    {"it",
     "Sig. Sigg. Sig.ra Sig.na Dott. dott. Dott.ssa Prof. prof. Prof.ssa Avv. Ing. Geom. Rag. Arch. Dr. dr. es. p.es. "
     "cfr. ca. c.a. tel. sigg. sig. on. Mons. S.Em. spett. Egr. Gent. ",
     "p. pp. pag. pagg. vol. fig. tab. art. artt. cap. n. nn. nr. sez. par. max. min. §"},
    {"es",
     "Sr. Sra. Srta. Sres. Sras. Dr. Dra. Dres. Dras. D. Dña. Prof. Profa. Lic. Licda. Ing. Arq. Excmo. Excma. Ilmo. "
     "Ilma. "
     "Rvdo. p.ej. ej. cf. cfr. aprox. tel. tfno. Sto. Sta. Avda. Av. Fdo. dpto. depto. ",
     "pág. págs. p. pp. cap. art. arts. núm. nº. n.º vol. fig. tab. máx. mín. §"},
    {"pt",
     "Sr. Sra. Srs. Sras. Srta. Dr. Dra. Drs. Dras. D. Prof. Profa. Eng. Exmo. Exma. Ilmo. Ilma. p.ex. cf. aprox. tel. "
     "Sto. Sta. Av. dpto. enf. ",
     "pág. págs. p. pp. cap. art. núm. n.º vol. fig. tab. máx. mín. §"},
}};

constexpr std::array<std::string_view, 28> germanOrdinals = {"Januar",      "Jänner",       "Februar",
                                                             "März",        "April",        "Mai",
                                                             "Juni",        "Juli",         "August",
                                                             "September",   "Oktober",      "November",
                                                             "Dezember",    "Jahrhundert",  "Jahrhunderts",
                                                             "Klasse",      "Semester",     "Stock",
                                                             "Etage",       "Woche",        "Tag",
                                                             "Monat",       "Quartal",      "Lebensjahr",
                                                             "Lebensjahrs", "Lebensjahres", "Schwangerschaftswoche",
                                                             "Weltkrieg"};

constexpr std::array<std::string_view, 20> namedByLetter = {
    "vitamin", "vitamins", "vitamine", "vitamiini", "vitamina", "hepatitis", "hepatit", "type",  "typ",   "tipo",
    "plan",    "plano",    "group",    "gruppe",    "grupp",    "groupe",    "grade",   "stage", "class", "klasse"};

struct StringHash : std::hash<std::string_view> {
    using is_transparent = void;
};

using Words = std::unordered_set<std::string, StringHash, std::equal_to<>>;

struct Lists {
    Words always;
    Words beforeNumber;
};

Words wordsOf(std::string_view list) {
    Words words;
    for (std::size_t begin = 0; begin < list.size();) {
        const auto end = std::min(list.find(' ', begin), list.size());
        words.emplace(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

using ByLanguage = std::map<std::string_view, Lists, std::less<>>;

ByLanguage readLists() {
    ByLanguage byLanguage;
    for (const auto& list : lists) {
        byLanguage.emplace(list.language, Lists{wordsOf(list.always), wordsOf(list.beforeNumber)});
    }
    byLanguage.emplace("no", byLanguage.at("nb"));
    return byLanguage;
}

bool holds(const Words& words, std::string_view token) {
    if (words.contains(token)) {
        return true;
    }
    if (token.front() < 'A' || token.front() > 'Z') {
        return false;
    }
    std::string small(token);
    small.front() = static_cast<char>(small.front() - 'A' + 'a');
    return words.contains(small);
}

} // namespace

Abbreviation abbreviation(std::string_view token, std::string_view languageCode) {
    static const ByLanguage byLanguage = readLists();
    const auto found = byLanguage.find(languageCode);
    if (token.empty() || found == byLanguage.end()) {
        return Abbreviation::none;
    }
    if (holds(found->second.always, token)) {
        return Abbreviation::always;
    }
    return holds(found->second.beforeNumber, token) ? Abbreviation::beforeNumber : Abbreviation::none;
}

bool followsOrdinal(std::string_view word, std::string_view languageCode) {
    return languageCode == "de" && std::ranges::find(germanOrdinals, word) != germanOrdinals.end();
}

bool namesByLetter(std::string_view word) {
    return std::ranges::find(namedByLetter, word) != namedByLetter.end();
}

bool isOneLetterWord(std::string_view letter, std::string_view languageCode) {
    return letter == "I" && (languageCode == "en" || languageCode == "da");
}

} // namespace emic::text
