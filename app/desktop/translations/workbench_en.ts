<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>RenditionWarnings</name>
    <message numerus="yes">
        <source>Rare: of %n participant(s) only %1 is “%2”; the tag could give them away.</source>
        <translation>
            <numerusform>Rare: of %n participant only %1 is “%2”; the tag could give them away.</numerusform>
            <numerusform>Rare: of %n participants only %1 is “%2”; the tag could give them away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rare: of %n participant(s) only %1 are “%2”; the tag could give %3 away.</source>
        <translation>
            <numerusform>Rare: of %n participant only %1 are “%2”; the tag could give %3 away.</numerusform>
            <numerusform>Rare: of %n participants only %1 are “%2”; the tag could give %3 away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without {%1}, %n share the rest.</source>
        <translation>
            <numerusform>Without {%1}, %n shares the rest.</numerusform>
            <numerusform>Without {%1}, %n share the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::AgreementTable</name>
    <message numerus="yes">
        <source>%n source(s) that both have coded. Text that nobody coded agrees with itself and lifts “Agreed %”: no theme covers more than %1 % of the text. “Where coded %” and (k)u alpha leave it out.</source>
        <translation>
            <numerusform>%n source that both have coded. Text that nobody coded agrees with itself and lifts “Agreed %”: no theme covers more than %1 % of the text. “Where coded %” and (k)u alpha leave it out.</numerusform>
            <numerusform>%n sources that both have coded. Text that nobody coded agrees with itself and lifts “Agreed %”: no theme covers more than %1 % of the text. “Where coded %” and (k)u alpha leave it out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CardBoard</name>
    <message numerus="yes">
        <source>%1 of %n unit(s)</source>
        <translation>
            <numerusform>%1 of %n unit</numerusform>
            <numerusform>%1 of %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n left</source>
        <translation>
            <numerusform>, %n left</numerusform>
            <numerusform>, %n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CardView</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CategoryListModel</name>
    <message numerus="yes">
        <source>no text yet, %n condensate(s)</source>
        <translation>
            <numerusform>no text yet, %n condensate</numerusform>
            <numerusform>no text yet, %n condensates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <translation>
            <numerusform>%n stale</numerusform>
            <numerusform>%n stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) left</source>
        <translation>
            <numerusform>%n source left</numerusform>
            <numerusform>%n sources left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to validate again</source>
        <translation>
            <numerusform>%n to validate again</numerusform>
            <numerusform>%n to validate again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CategoryPage</name>
    <message numerus="yes">
        <source>%n paragraph(s) stale: %1 goes to the next one, %2 confirms it.</source>
        <translation>
            <numerusform>%n paragraph stale: %1 goes to the next one, %2 confirms it.</numerusform>
            <numerusform>%n paragraphs stale: %1 goes to the next one, %2 confirms it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CodeHitsDialog</name>
    <message numerus="yes">
        <source>%n new meaning unit(s) would be made.</source>
        <translation>
            <numerusform>%n new meaning unit would be made.</numerusform>
            <numerusform>%n new meaning units would be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exist(s) already and would be coded.</source>
        <translation>
            <numerusform>%n exists already and would be coded.</numerusform>
            <numerusform>%n exist already and would be coded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is (are) coded so already.</source>
        <translation>
            <numerusform>%n is coded so already.</numerusform>
            <numerusform>%n are coded so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is (are) marked as not relevant and left alone.</source>
        <translation>
            <numerusform>%n is marked as not relevant and left alone.</numerusform>
            <numerusform>%n are marked as not relevant and left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %n unit(s)</source>
        <translation>
            <numerusform>Code %n unit</numerusform>
            <numerusform>Code %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) were coded. Undo takes all of it back.</source>
        <translation>
            <numerusform>%n unit was coded. Undo takes it back.</numerusform>
            <numerusform>%n units were coded. Undo takes all of it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CodingActions</name>
    <message numerus="yes">
        <source>It has %n coding(s), which go.</source>
        <translation>
            <numerusform>It has %n coding, which goes.</numerusform>
            <numerusform>It has %n codings, which go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n golden quote(s)</source>
        <translation>
            <numerusform>%n golden quote</numerusform>
            <numerusform>%n golden quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rendition(s)</source>
        <translation>
            <numerusform>%n rendition</numerusform>
            <numerusform>%n renditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ComparePage</name>
    <message numerus="yes">
        <source>A comparison takes two analysts who have coded; this study has %n so far.</source>
        <translation>
            <numerusform>A comparison takes two analysts who have coded; this study has %n so far.</numerusform>
            <numerusform>A comparison takes two analysts who have coded; this study has %n so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 % of what either coded here is coded alike; %n place(s) are read differently.</source>
        <translation>
            <numerusform>%1 % of what either coded here is coded alike; %n place is read differently.</numerusform>
            <numerusform>%1 % of what either coded here is coded alike; %n places are read differently.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CondensatePanel</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) lean on no unit.</source>
        <translation>
            <numerusform>%n sentence leans on no unit.</numerusform>
            <numerusform>%n sentences lean on no unit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n sentence(s))</source>
        <translation>
            <numerusform>%1 (%n sentence)</numerusform>
            <numerusform>%1 (%n sentences)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::CondensationWorkspace</name>
    <message numerus="yes">
        <source>Move %n unit(s) to which subtheme?</source>
        <translation>
            <numerusform>Move %n unit to which subtheme?</numerusform>
            <numerusform>Move %n units to which subtheme?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::FacetList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::GuidePanel</name>
    <message numerus="yes">
        <source>%n step(s) left. This panel can be closed; it comes back from the menu Help.</source>
        <translation>
            <numerusform>%n step left. This panel can be closed; it comes back from the menu Help.</numerusform>
            <numerusform>%n steps left. This panel can be closed; it comes back from the menu Help.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::HistoryPanel</name>
    <message numerus="yes">
        <source>Take back the %n change(s) after this point?</source>
        <translation>
            <numerusform>Take back the one change after this point?</numerusform>
            <numerusform>Take back the %n changes after this point?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ImportDialog</name>
    <message numerus="yes">
        <source>%n source(s) imported.</source>
        <translation>
            <numerusform>%n source imported.</numerusform>
            <numerusform>%n sources imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) passed over: the study has them already.</source>
        <translation>
            <numerusform>%n file passed over: the study has it already.</numerusform>
            <numerusform>%n files passed over: the study has them already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folders were not looked at.</source>
        <translation>
            <numerusform>%n other file in the folders was not looked at.</numerusform>
            <numerusform>%n other files in the folders were not looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::IndexProgress</name>
    <message numerus="yes">
        <source>%1 of %n source(s)</source>
        <translation>
            <numerusform>%1 of %n source</numerusform>
            <numerusform>%1 of %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::LogbookPage</name>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <translation>
            <numerusform>%1 of %n entry</numerusform>
            <numerusform>%1 of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::OutcomesWorkspace</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ParticipantPage</name>
    <message numerus="yes">
        <source>At %1 of %n meeting(s)</source>
        <translation>
            <numerusform>At %1 of %n meeting</numerusform>
            <numerusform>At %1 of %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n turn(s)</source>
        <translation>
            <numerusform>%1, %n turn</numerusform>
            <numerusform>%1, %n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ParticipantsPanel</name>
    <message numerus="yes">
        <source>What they say stays in %n transcript(s), as said by a participant whom nobody has named.</source>
        <translation>
            <numerusform>What they say stays in %n transcript, as said by a participant whom nobody has named.</numerusform>
            <numerusform>What they say stays in %n transcripts, as said by a participant whom nobody has named.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n participant(s) stay, without a group. Undo brings it back.</source>
        <translation>
            <numerusform>Its %n participant stays, without a group. Undo brings it back.</numerusform>
            <numerusform>Its %n participants stay, without a group. Undo brings it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With it go %n value(s). Undo brings them back.</source>
        <translation>
            <numerusform>With it goes %n value. Undo brings it back.</numerusform>
            <numerusform>With it go %n values. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::PreliminaryList</name>
    <message numerus="yes">
        <source>%n preliminary theme(s): as many as the method expects.</source>
        <translation>
            <numerusform>%n preliminary theme: as many as the method expects.</numerusform>
            <numerusform>%n preliminary themes: as many as the method expects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preliminary theme(s); the method expects 4 to 8 of each analyst, and any number will do.</source>
        <translation>
            <numerusform>%n preliminary theme; the method expects 4 to 8 of each analyst, and any number will do.</numerusform>
            <numerusform>%n preliminary themes; the method expects 4 to 8 of each analyst, and any number will do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::QuotesPane</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) on %1</source>
        <translation>
            <numerusform>%n quote on %1</numerusform>
            <numerusform>%n quotes on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::RemovalWords</name>
    <message numerus="yes">
        <source>%n sentence(s) of condensates</source>
        <translation>
            <numerusform>%n sentence of condensates</numerusform>
            <numerusform>%n sentences of condensates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) in categories</source>
        <translation>
            <numerusform>%n quote in categories</numerusform>
            <numerusform>%n quotes in categories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ReportPreview</name>
    <message numerus="yes">
        <source>… and %n more row(s) in the exported file</source>
        <translation>
            <numerusform>… and %n more row in the exported file</numerusform>
            <numerusform>… and %n more rows in the exported file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more quote(s) in the exported file</source>
        <translation>
            <numerusform>… and %n more quote in the exported file</numerusform>
            <numerusform>… and %n more quotes in the exported file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ReportWorkspace</name>
    <message numerus="yes">
        <source>Wrote %1 (%2, %n section(s)).</source>
        <translation>
            <numerusform>Wrote %1 (%2, %n section).</numerusform>
            <numerusform>Wrote %1 (%2, %n sections).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::SearchPanel</name>
    <message numerus="yes">
        <source>%n source(s) cannot be searched yet and will be in a moment.</source>
        <translation>
            <numerusform>%n source cannot be searched yet and will be in a moment.</numerusform>
            <numerusform>%n sources cannot be searched yet and will be in a moment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::SearchWords</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) most like it</source>
        <translation>
            <numerusform>%n passage most like it</numerusform>
            <numerusform>%n passages most like it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::SentenceRow</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ThemePage</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n unit(s)</source>
        <translation>
            <numerusform>%1 of %n unit</numerusform>
            <numerusform>%1 of %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ThemeProgressList</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ThemesPanel</name>
    <message numerus="yes">
        <source>%n subtheme(s)</source>
        <translation>
            <numerusform>%n subtheme</numerusform>
            <numerusform>%n subthemes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n golden quote(s)</source>
        <translation>
            <numerusform>%n golden quote</numerusform>
            <numerusform>%n golden quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge “%1” into “%2”: %n coding(s) move.</source>
        <translation>
            <numerusform>Merge “%1” into “%2”: %n coding moves.</numerusform>
            <numerusform>Merge “%1” into “%2”: %n codings move.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::UncodedHits</name>
    <message numerus="yes">
        <source>%n passage(s) like the condensates, not coded to the theme</source>
        <translation>
            <numerusform>%n passage like the condensates, not coded to the theme</numerusform>
            <numerusform>%n passages like the condensates, not coded to the theme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ValidationPanel</name>
    <message numerus="yes">
        <source>%n left in all categories</source>
        <translation>
            <numerusform>%n left in all categories</numerusform>
            <numerusform>%n left in all categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n source(s) left here, %2</source>
        <translation>
            <numerusform>%1 of %n source left here, %2</numerusform>
            <numerusform>%1 of %n sources left here, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the text has changed since %n of these</source>
        <translation>
            <numerusform>the text has changed since %n of these</numerusform>
            <numerusform>the text has changed since %n of these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ValidationSourcesModel</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emic::desktop::ValidationTranscript</name>
    <message numerus="yes">
        <source>%1: %n unit(s) of the theme</source>
        <translation>
            <numerusform>%1: %n unit of the theme</numerusform>
            <numerusform>%1: %n units of the theme</numerusform>
        </translation>
    </message>
</context>
</TS>
