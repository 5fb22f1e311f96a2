<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>emic::desktop::ThemePage</name>
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
</TS>
