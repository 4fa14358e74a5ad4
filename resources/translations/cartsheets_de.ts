<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CartSheets</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> und %Ln weitere</numerusform>
            <numerusform> und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln (export or push|exports and pushes)</source>
        <translation>
            <numerusform>%Ln Export oder Übertragung</numerusform>
            <numerusform>%Ln Exporte und Übertragungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (goes|go) in part</source>
        <translation>
            <numerusform>%Ln geht teilweise</numerusform>
            <numerusform>%Ln gehen teilweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (is|are) here already</source>
        <translation>
            <numerusform>%Ln ist schon hier</numerusform>
            <numerusform>%Ln sind schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (needs|need) a decision first</source>
        <translation>
            <numerusform>%Ln braucht erst eine Entscheidung</numerusform>
            <numerusform>%Ln brauchen erst eine Entscheidung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (was|were) left out, because somebody changed the same.</source>
        <translation>
            <numerusform>%Ln wurde ausgelassen, weil jemand dasselbe geändert hat.</numerusform>
            <numerusform>%Ln wurden ausgelassen, weil jemand dasselbe geändert hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (was|were) only to come, and (stays|stay) where they are.</source>
        <translation>
            <numerusform>%Ln sollte erst kommen und bleibt, wo er ist.</numerusform>
            <numerusform>%Ln sollten erst kommen und bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(|es) (belongs|belong) to nobody in this store:</source>
        <translation>
            <numerusform>%Ln Adresse gehört niemandem in diesem Shop:</numerusform>
            <numerusform>%Ln Adressen gehören niemandem in diesem Shop:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln Zelle</numerusform>
            <numerusform>%Ln Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) cannot be edited and (stays|stay) as (it is|they are).</source>
        <translation>
            <numerusform>%Ln Zelle lässt sich nicht bearbeiten und bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln Zellen lassen sich nicht bearbeiten und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) changed.</source>
        <translation>
            <numerusform>%Ln Zelle geändert.</numerusform>
            <numerusform>%Ln Zellen geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) copied with (its|their) real values.</source>
        <translation>
            <numerusform>%Ln Zelle mit ihrem echten Wert kopiert.</numerusform>
            <numerusform>%Ln Zellen mit ihren echten Werten kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) copied.</source>
        <translation>
            <numerusform>%Ln Zelle kopiert.</numerusform>
            <numerusform>%Ln Zellen kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) selected</source>
        <translation>
            <numerusform>%Ln Zelle markiert</numerusform>
            <numerusform>%Ln Zellen markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) left out</source>
        <translation>
            <numerusform>%Ln Änderung ausgelassen</numerusform>
            <numerusform>%Ln Änderungen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln Doppelgruppe</numerusform>
            <numerusform>%Ln Doppelgruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) to merge</source>
        <translation>
            <numerusform>%Ln Doppelgruppe zusammenzuführen</numerusform>
            <numerusform>%Ln Doppelgruppen zusammenzuführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) (does|do) not fit</source>
        <translation>
            <numerusform>%Ln Spalte passt nicht</numerusform>
            <numerusform>%Ln Spalten passen nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) (is|are) read-only</source>
        <translation>
            <numerusform>%Ln Spalte ist schreibgeschützt</numerusform>
            <numerusform>%Ln Spalten sind schreibgeschützt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) decided.</source>
        <translation>
            <numerusform>%Ln Konflikt entschieden.</numerusform>
            <numerusform>%Ln Konflikte entschieden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) (is|are) deleted. An undo adds them again, but under new numbers, without password, and past orders stay without a customer.</source>
        <translation>
            <numerusform>%Ln Kunde ist gelöscht. Ein Zurücknehmen fügt ihn wieder hinzu, aber mit neuer Nummer und ohne Passwort, und frühere Bestellungen bleiben ohne Kunden.</numerusform>
            <numerusform>%Ln Kunden sind gelöscht. Ein Zurücknehmen fügt sie wieder hinzu, aber mit neuen Nummern und ohne Passwort, und frühere Bestellungen bleiben ohne Kunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are in your sheet.</source>
        <translation>
            <numerusform>%Ln Kunde ist in Ihrer Tabelle.</numerusform>
            <numerusform>%Ln Kunden sind in Ihrer Tabelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) may be read</source>
        <translation>
            <numerusform>%Ln Kunde ist lesbar</numerusform>
            <numerusform>%Ln Kunden sind lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) moved</source>
        <translation>
            <numerusform>%Ln Kunde verschoben</numerusform>
            <numerusform>%Ln Kunden verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) will be in no group.</source>
        <translation>
            <numerusform>%Ln Kunde wird in keiner Gruppe sein.</numerusform>
            <numerusform>%Ln Kunden werden in keiner Gruppe sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) will be in “{group}”.</source>
        <translation>
            <numerusform>%Ln Kunde wird in „{group}“ sein.</numerusform>
            <numerusform>%Ln Kunden werden in „{group}“ sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) will move here</source>
        <translation>
            <numerusform>%Ln Kunde kommt hierher</numerusform>
            <numerusform>%Ln Kunden kommen hierher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would be deleted</source>
        <translation>
            <numerusform>%Ln Kunde würde gelöscht</numerusform>
            <numerusform>%Ln Kunden würden gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deletion(s) (is|are) not included yet</source>
        <translation>
            <numerusform>%Ln Löschung ist noch nicht dabei</numerusform>
            <numerusform>%Ln Löschungen sind noch nicht dabei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s), only to look at</source>
        <translation>
            <numerusform>%Ln Unterschied, nur zum Ansehen</numerusform>
            <numerusform>%Ln Unterschiede, nur zum Ansehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) restored.</source>
        <translation>
            <numerusform>%Ln Bearbeitung wiederhergestellt.</numerusform>
            <numerusform>%Ln Bearbeitungen wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) added</source>
        <translation>
            <numerusform>%Ln Gruppe hinzugefügt</numerusform>
            <numerusform>%Ln Gruppen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) changed</source>
        <translation>
            <numerusform>%Ln Gruppe geändert</numerusform>
            <numerusform>%Ln Gruppen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) deleted</source>
        <translation>
            <numerusform>%Ln Gruppe gelöscht</numerusform>
            <numerusform>%Ln Gruppen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) may be read</source>
        <translation>
            <numerusform>%Ln Gruppe ist lesbar</numerusform>
            <numerusform>%Ln Gruppen sind lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more could be it: write the right customer ID into the sheet.</source>
        <translation>
            <numerusform>%Ln weiterer könnte es sein: schreiben Sie die richtige Customer ID in die Tabelle.</numerusform>
            <numerusform>%Ln weitere könnten es sein: schreiben Sie die richtige Customer ID in die Tabelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s); search to narrow them down</source>
        <translation>
            <numerusform>%Ln weiterer Wert; suchen Sie, um einzugrenzen</numerusform>
            <numerusform>%Ln weitere Werte; suchen Sie, um einzugrenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new row(s) would be needed</source>
        <translation>
            <numerusform>%Ln neue Zeile wäre nötig</numerusform>
            <numerusform>%Ln neue Zeilen wären nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) about this comparison</source>
        <translation>
            <numerusform>%Ln Hinweis zu diesem Vergleich</numerusform>
            <numerusform>%Ln Hinweise zu diesem Vergleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot be read and will be (a problem|problems)</source>
        <translation>
            <numerusform>%Ln davon ist nicht lesbar und wird ein Problem</numerusform>
            <numerusform>%Ln davon sind nicht lesbar und werden Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open conflict(s)</source>
        <translation>
            <numerusform>%Ln offener Konflikt</numerusform>
            <numerusform>%Ln offene Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pattern(s)</source>
        <translation>
            <numerusform>%Ln Muster</numerusform>
            <numerusform>%Ln Muster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted for good.</source>
        <translation>
            <numerusform>%Ln Eintrag endgültig gelöscht.</numerusform>
            <numerusform>%Ln Einträge endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) (is|are) done</source>
        <translation>
            <numerusform>%Ln Zeile ist erledigt</numerusform>
            <numerusform>%Ln Zeilen sind erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed.</source>
        <translation>
            <numerusform>%Ln Zeile geändert.</numerusform>
            <numerusform>%Ln Zeilen geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) did not fit.</source>
        <translation>
            <numerusform>%Ln Zeile passte nicht hinein.</numerusform>
            <numerusform>%Ln Zeilen passten nicht hinein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in doubt</source>
        <translation>
            <numerusform>%Ln Zeile ungeklärt</numerusform>
            <numerusform>%Ln Zeilen ungeklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) refused</source>
        <translation>
            <numerusform>%Ln Zeile abgelehnt</numerusform>
            <numerusform>%Ln Zeilen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown</source>
        <translation>
            <numerusform>%Ln Zeile angezeigt</numerusform>
            <numerusform>%Ln Zeilen angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation>
            <numerusform>%Ln Zeile übersprungen</numerusform>
            <numerusform>%Ln Zeilen übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln angezeigt</numerusform>
            <numerusform>%Ln angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln hinzuzufügen</numerusform>
            <numerusform>%Ln hinzuzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to delete</source>
        <translation>
            <numerusform>%Ln zu löschen</numerusform>
            <numerusform>%Ln zu löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to update</source>
        <translation>
            <numerusform>%Ln zu ändern</numerusform>
            <numerusform>%Ln zu ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln typed password(s) (stays|stay) here: they are never saved.</source>
        <translation>
            <numerusform>%Ln getipptes Passwort bleibt hier: es wird nie gespeichert.</numerusform>
            <numerusform>%Ln getippte Passwörter bleiben hier: sie werden nie gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) (changes|change)</source>
        <translation>
            <numerusform>%Ln Wert ändert sich</numerusform>
            <numerusform>%Ln Werte ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) stored differently</source>
        <translation>
            <numerusform>%Ln Wert anders gespeichert</numerusform>
            <numerusform>%Ln Werte anders gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) that the spreadsheet damaged (was|were) put right.</source>
        <translation>
            <numerusform>%Ln vom Tabellenprogramm beschädigter Wert wurde berichtigt.</numerusform>
            <numerusform>%Ln vom Tabellenprogramm beschädigte Werte wurden berichtigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n Feld geändert</numerusform>
            <numerusform>%n Felder geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) will be updated</source>
        <translation>
            <numerusform>%n Feld wird geändert</numerusform>
            <numerusform>%n Felder werden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) would be updated</source>
        <translation>
            <numerusform>%n Feld würde geändert</numerusform>
            <numerusform>%n Felder würden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>(Blanks)</source>
        <translation>(Leere)</translation>
    </message>
    <message>
        <source>(Select all)</source>
        <translation>(Alle auswählen)</translation>
    </message>
    <message>
        <source>+ will be</source>
        <translation>+ nachher</translation>
    </message>
    <message>
        <source>2,000 invented customers. Practise anything: nothing leaves this computer.</source>
        <translation>2.000 erfundene Kunden. Üben Sie, was Sie wollen: nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>A guess: it holds what the store has there ({percent} %)</source>
        <translation>Vermutung: enthält, was der Shop dort hat ({percent} %)</translation>
    </message>
    <message>
        <source>A guess: the name is nearly the same ({percent} %)</source>
        <translation>Vermutung: der Name ist fast gleich ({percent} %)</translation>
    </message>
    <message>
        <source>A new customer</source>
        <translation>Ein neuer Kunde</translation>
    </message>
    <message>
        <source>A new password was set.</source>
        <translation>Ein neues Passwort wurde gesetzt.</translation>
    </message>
    <message>
        <source>A push is running. Wait until it is done, or stop it.</source>
        <translation>Eine Übertragung läuft. Warten Sie, bis sie fertig ist, oder halten Sie sie an.</translation>
    </message>
    <message>
        <source>A push to {store} was cut off after {done} of {total} changes.</source>
        <translation>Eine Übertragung an {store} brach nach {done} von {total} Änderungen ab.</translation>
    </message>
    <message>
        <source>A push to {store}.</source>
        <translation>Eine Übertragung an {store}.</translation>
    </message>
    <message>
        <source>A red band reminds you that real customers use this store.</source>
        <translation>Ein rotes Band erinnert Sie daran, dass echte Kunden diesen Shop nutzen.</translation>
    </message>
    <message>
        <source>A sheet holds personal data. Choose a folder that only you can open, not a shared one.</source>
        <translation>Eine Tabelle enthält personenbezogene Daten. Wählen Sie einen Ordner, den nur Sie öffnen können, keinen gemeinsamen.</translation>
    </message>
    <message>
        <source>A sheet that somebody edited: see what a review finds, and push it.</source>
        <translation>Eine Tabelle, die jemand bearbeitet hat: sehen Sie, was eine Prüfung findet, und übertragen Sie sie.</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>A word to your colleague</source>
        <translation>Ein Wort an Ihren Kollegen</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile hinzufügen</numerusform>
            <numerusform>%Ln Zeilen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Eine Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Add a group…</source>
        <translation>Gruppe hinzufügen…</translation>
    </message>
    <message>
        <source>Add a store…</source>
        <translation>Shop hinzufügen…</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Add the group</source>
        <translation>Die Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Added and deleted</source>
        <translation>Hinzugefügt und gelöscht</translation>
    </message>
    <message>
        <source>Added in the store</source>
        <translation>Im Shop hinzugefügt</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Neue</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln change(s) (is|are) done</source>
        <translation>
            <numerusform>Die %Ln Änderung ist erledigt</numerusform>
            <numerusform>Alle %Ln Änderungen sind erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln field(s)</source>
        <translation>
            <numerusform>Alle %Ln Felder</numerusform>
            <numerusform>Alle %Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln pattern(s)…</source>
        <translation>
            <numerusform>Alle %Ln Muster…</numerusform>
            <numerusform>Alle %Ln Muster…</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All changes in a few sentences, the rare ones first.</source>
        <translation>Alle Änderungen in wenigen Sätzen, die seltenen zuerst.</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>All fields that the push changed</source>
        <translation>Alle Felder, die die Übertragung geändert hat</translation>
    </message>
    <message>
        <source>All patterns</source>
        <translation>Alle Muster</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All shown columns</source>
        <translation>Alle sichtbaren Spalten</translation>
    </message>
    <message>
        <source>All stages done</source>
        <translation>Alle Schritte erledigt</translation>
    </message>
    <message>
        <source>All that was read is kept here: look at what changed since, or bring values back.</source>
        <translation>Alles Gelesene ist hier aufbewahrt: sehen Sie, was sich seither geändert hat, oder holen Sie Werte zurück.</translation>
    </message>
    <message>
        <source>Another column has this header</source>
        <translation>Eine andere Spalte hat diese Überschrift</translation>
    </message>
    <message>
        <source>Another group has this name. Choose another one.</source>
        <translation>Eine andere Gruppe heißt so. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Anderer Wert…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln like this</source>
        <translation>
            <numerusform>Bei %Ln solchen übernehmen</numerusform>
            <numerusform>Bei %Ln solchen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply {value}</source>
        <translation>{value} übernehmen</translation>
    </message>
    <message>
        <source>Apply “{value}”</source>
        <translation>„{value}“ übernehmen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Wie getippt</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
    <message>
        <source>Ask once a week</source>
        <translation>Einmal in der Woche fragen</translation>
    </message>
    <message>
        <source>Asking for newer versions</source>
        <translation>Es wird nach neueren Versionen gefragt</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Frage läuft…</translation>
    </message>
    <message>
        <source>Asks the store what these keys may do. Nothing is changed by it.</source>
        <translation>Fragt den Shop, was diese Schlüssel dürfen. Dabei wird nichts geändert.</translation>
    </message>
    <message>
        <source>Average {average}</source>
        <translation>Mittelwert {average}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>Zurück zur Prüfung</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Senkrechter Strich |</translation>
    </message>
    <message>
        <source>Between two exports</source>
        <translation>Zwischen zwei Exporten</translation>
    </message>
    <message>
        <source>Blank cells</source>
        <translation>Leere Zellen</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Blue and orange</source>
        <translation>Blau und Orange</translation>
    </message>
    <message>
        <source>Blue and orange can be told apart by everybody. Signs and words say the same in both.</source>
        <translation>Blau und Orange kann jeder unterscheiden. Zeichen und Wörter sagen in beiden dasselbe.</translation>
    </message>
    <message>
        <source>Both are for whoever helps you. They hold versions, numbers and choices, the bundle also the log: no keys, no store names, nobody&apos;s data.</source>
        <translation>Beides ist für den, der Ihnen hilft. Es enthält Versionen, Zahlen und Einstellungen, das Paket auch das Programmprotokoll: keine Schlüssel, keine Shop-Namen, niemandes Daten.</translation>
    </message>
    <message>
        <source>Bring customers into “{group}” by a rule</source>
        <translation>Kunden per Regel in „{group}“ holen</translation>
    </message>
    <message>
        <source>Bring customers into “{group}” by e-mail</source>
        <translation>Kunden per E-Mail in „{group}“ holen</translation>
    </message>
    <message>
        <source>Bring in by a rule…</source>
        <translation>Per Regel holen…</translation>
    </message>
    <message>
        <source>Bring in by e-mail…</source>
        <translation>Per E-Mail holen…</translation>
    </message>
    <message>
        <source>CHANGED FIELDS</source>
        <translation>GEÄNDERTE FELDER</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Calls a second</source>
        <translation>Aufrufe je Sekunde</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation>Aufrufe auf einmal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cannot be included: choose yours or the store&apos;s first</source>
        <translation>Kann nicht aufgenommen werden: wählen Sie zuerst Ihren Wert oder den des Shops</translation>
    </message>
    <message>
        <source>Cannot be included: mend the problem first</source>
        <translation>Kann nicht aufgenommen werden: berichtigen Sie zuerst das Problem</translation>
    </message>
    <message>
        <source>CartSheets forgets them when you close it. You paste them again next time.</source>
        <translation>CartSheets vergisst sie beim Beenden. Beim nächsten Mal fügen Sie sie wieder ein.</translation>
    </message>
    <message numerus="yes">
        <source>CartSheets is built on the work of others. %Ln package(s) come with it:</source>
        <translation>
            <numerusform>CartSheets baut auf der Arbeit anderer auf. %Ln Paket gehört dazu:</numerusform>
            <numerusform>CartSheets baut auf der Arbeit anderer auf. %Ln Pakete gehören dazu:</numerusform>
        </translation>
    </message>
    <message>
        <source>CartSheets trusts what this computer trusts. If your company looks into encrypted traffic, name its certificate here. A certificate that nobody vouches for is never accepted.</source>
        <translation>CartSheets vertraut, wem dieser Computer vertraut. Wenn Ihre Firma in verschlüsselte Verbindungen hineinsieht, nennen Sie hier ihr Zertifikat. Ein Zertifikat, für das niemand bürgt, wird nie angenommen.</translation>
    </message>
    <message>
        <source>CartSheets {newest} is there. This is {running}.</source>
        <translation>CartSheets {newest} ist da. Dies ist {running}.</translation>
    </message>
    <message>
        <source>CartSheets {running} is the newest version.</source>
        <translation>CartSheets {running} ist die neueste Version.</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>Zellen sind getrennt durch</translation>
    </message>
    <message>
        <source>Cells stand between</source>
        <translation>Zellen stehen zwischen</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change before (K)</source>
        <translation>Vorige Änderung (K)</translation>
    </message>
    <message>
        <source>Change group</source>
        <translation>Gruppe ändern</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>Change set</source>
        <translation>Änderungspaket</translation>
    </message>
    <message>
        <source>Change set (*.cartsheets)</source>
        <translation>Änderungspaket (*.cartsheets)</translation>
    </message>
    <message>
        <source>Change the group</source>
        <translation>Die Gruppe ändern</translation>
    </message>
    <message>
        <source>Change the group “{group}”</source>
        <translation>Gruppe „{group}“ ändern</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed in the store</source>
        <translation>Im Shop geändert</translation>
    </message>
    <message>
        <source>Changed in the store meanwhile</source>
        <translation>Inzwischen im Shop geändert</translation>
    </message>
    <message>
        <source>Changed in the store since you exported</source>
        <translation>Seit Ihrem Export im Shop geändert</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Changed since this day</source>
        <translation>Geändert seit diesem Tag</translation>
    </message>
    <message>
        <source>Changed your mind?</source>
        <translation>Anders überlegt?</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Changes by kind: {counts}</source>
        <translation>Änderungen nach Art: {counts}</translation>
    </message>
    <message>
        <source>Changes from {author}</source>
        <translation>Änderungen von {author}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Choose a line to see what it holds</source>
        <translation>Wählen Sie eine Zeile, um ihren Inhalt zu sehen</translation>
    </message>
    <message>
        <source>Choose a store first</source>
        <translation>Wählen Sie zuerst einen Shop</translation>
    </message>
    <message>
        <source>Choose how it is read…</source>
        <translation>Wählen, wie gelesen wird…</translation>
    </message>
    <message>
        <source>Choose in the review what is to be sent.</source>
        <translation>Wählen Sie in der Prüfung, was gesendet werden soll.</translation>
    </message>
    <message>
        <source>Choose what the second one is, or leave it out.</source>
        <translation>Wählen Sie, was die zweite ist, oder lassen Sie sie aus.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>Von Hand gewählt</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Clear everything</source>
        <translation>Alles leeren</translation>
    </message>
    <message>
        <source>Clear everything that was recorded?</source>
        <translation>Alles Aufgezeichnete leeren?</translation>
    </message>
    <message>
        <source>Clear everything…</source>
        <translation>Alles leeren…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Clear what the store has</source>
        <translation>Leeren, was der Shop hat</translation>
    </message>
    <message>
        <source>Clear {where}</source>
        <translation>{where} leeren</translation>
    </message>
    <message>
        <source>Clearing the record</source>
        <translation>Protokoll wird geleert</translation>
    </message>
    <message>
        <source>Click Conflicts: meanwhile somebody changed the same cells in the store. Choose your value (M) or the store&apos;s (L). Click Problems: an e-mail address cannot be right, mend it on the right. Deletes are sent only once you tick them.</source>
        <translation>Klicken Sie auf „Konflikte“: inzwischen hat jemand dieselben Zellen im Shop geändert. Wählen Sie Ihren Wert (M) oder den des Shops (L). Klicken Sie auf „Probleme“: eine E-Mail-Adresse kann nicht stimmen, berichtigen Sie sie rechts. Löschungen werden erst gesendet, wenn Sie sie anhaken.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close while a push is running?</source>
        <translation>Trotz laufender Übertragung schließen?</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour of {store}</source>
        <translation>Farbe von {store}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt aus</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Neu vergleichen</translation>
    </message>
    <message>
        <source>Compare again to see what is left.</source>
        <translation>Vergleichen Sie neu, um zu sehen, was übrig ist.</translation>
    </message>
    <message>
        <source>Compare again, reading everything</source>
        <translation>Neu vergleichen, alles lesen</translation>
    </message>
    <message>
        <source>Compare again, then push</source>
        <translation>Neu vergleichen, dann übertragen</translation>
    </message>
    <message>
        <source>Compare an export</source>
        <translation>Einen Export vergleichen</translation>
    </message>
    <message>
        <source>Compare their values; there it takes a value</source>
        <translation>Ihre Werte vergleichen; dort wird ein Wert übernommen</translation>
    </message>
    <message>
        <source>Compare with the store</source>
        <translation>Mit dem Shop vergleichen</translation>
    </message>
    <message>
        <source>Compare with these</source>
        <translation>Hiermit vergleichen</translation>
    </message>
    <message>
        <source>Compared with the store as it is now, because nobody knows what this sheet was made from. So nothing is ticked: what others changed in the store since is among these differences.</source>
        <translation>Verglichen mit dem jetzigen Shop, weil niemand weiß, woraus diese Tabelle gemacht wurde. Deshalb ist nichts angehakt: was andere seither im Shop geändert haben, ist unter diesen Unterschieden.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Conflict: the store now has {live}</source>
        <translation>Konflikt: im Shop steht jetzt {live}</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect a store…</source>
        <translation>Shop verbinden…</translation>
    </message>
    <message>
        <source>Connect it, then open the sheet again.</source>
        <translation>Verbinden Sie ihn, und öffnen Sie die Tabelle dann noch einmal.</translation>
    </message>
    <message>
        <source>Connect it, then review again. Your edits are kept.</source>
        <translation>Verbinden Sie ihn, und prüfen Sie dann noch einmal. Ihre Bearbeitungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Connect it, then try again.</source>
        <translation>Verbinden Sie ihn, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Connect my store…</source>
        <translation>Meinen Shop verbinden…</translation>
    </message>
    <message>
        <source>Connect that store, or choose it at home; then try again.</source>
        <translation>Verbinden Sie diesen Shop oder wählen Sie ihn auf der Startseite, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Connect that store, then open the file again.</source>
        <translation>Verbinden Sie diesen Shop, und öffnen Sie die Datei dann noch einmal.</translation>
    </message>
    <message>
        <source>Connect without a test</source>
        <translation>Ohne Test verbinden</translation>
    </message>
    <message>
        <source>Connect your store</source>
        <translation>Ihren Shop verbinden</translation>
    </message>
    <message>
        <source>Connected stores</source>
        <translation>Verbundene Shops</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message.</source>
        <translation>Kopiert. Fügen Sie es in Ihre Nachricht ein.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy the real values</source>
        <translation>Echte Werte kopieren</translation>
    </message>
    <message>
        <source>Copy the real values?</source>
        <translation>Die echten Werte kopieren?</translation>
    </message>
    <message>
        <source>Copy the three keys from your store&apos;s REST API settings: all at once is fine.</source>
        <translation>Kopieren Sie die drei Schlüssel aus den REST-API-Einstellungen Ihres Shops, gern alle auf einmal.</translation>
    </message>
    <message>
        <source>Copy them in the store&apos;s REST API settings, or type them into the fields.</source>
        <translation>Kopieren Sie sie aus den REST-API-Einstellungen des Shops, oder tippen Sie sie in die Felder.</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>Could not be pushed as it is</source>
        <translation>Könnte so nicht übertragen werden</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Zählt als</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customer ID alone</source>
        <translation>Nur Customer ID</translation>
    </message>
    <message>
        <source>Customer number or e-mail</source>
        <translation>Kundennummer oder E-Mail</translation>
    </message>
    <message>
        <source>Customer number, e-mail or name</source>
        <translation>Kundennummer, E-Mail oder Name</translation>
    </message>
    <message>
        <source>Customer or group</source>
        <translation>Kunde oder Gruppe</translation>
    </message>
    <message>
        <source>Customer {key}</source>
        <translation>Kunde {key}</translation>
    </message>
    <message>
        <source>Customer {key} is somebody else</source>
        <translation>Kunde {key} ist jemand anderes</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customers and groups of a store, in a spreadsheet and safely back.</source>
        <translation>Kunden und Gruppen eines Shops, in einer Tabelle und sicher zurück.</translation>
    </message>
    <message>
        <source>Customers are in the sheet</source>
        <translation>Kunden stehen im Blatt</translation>
    </message>
    <message>
        <source>Customers in no group</source>
        <translation>Kunden in keiner Gruppe</translation>
    </message>
    <message>
        <source>Customers may be changed</source>
        <translation>Kunden sind änderbar</translation>
    </message>
    <message>
        <source>Customers may be read</source>
        <translation>Kunden sind lesbar</translation>
    </message>
    <message>
        <source>Customers may not be changed</source>
        <translation>Kunden sind nicht änderbar</translation>
    </message>
    <message>
        <source>Customers may not be read</source>
        <translation>Kunden sind nicht lesbar</translation>
    </message>
    <message>
        <source>Customers may register for it</source>
        <translation>Kunden dürfen sich dafür registrieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days to keep</source>
        <translation>Aufbewahrung in Tagen</translation>
    </message>
    <message numerus="yes">
        <source>Decide %n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt entscheiden</numerusform>
            <numerusform>%n Konflikte entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide or mend it first; then it can be included.</source>
        <translation>Entscheiden oder berichtigen Sie zuerst; dann kann es aufgenommen werden.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decided; it can go with the others</source>
        <translation>Entschieden; es kann mit den anderen gehen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile löschen</numerusform>
            <numerusform>%Ln Zeilen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete from the record</source>
        <translation>Aus dem Protokoll löschen</translation>
    </message>
    <message>
        <source>Delete from the record…</source>
        <translation>Aus dem Protokoll löschen…</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Die Gruppe löschen</translation>
    </message>
    <message>
        <source>Delete the group “{group}”?</source>
        <translation>Gruppe „{group}“ löschen?</translation>
    </message>
    <message>
        <source>Delete the whole record?</source>
        <translation>Das ganze Protokoll löschen?</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Deleted in the store</source>
        <translation>Im Shop gelöscht</translation>
    </message>
    <message>
        <source>Deletes</source>
        <translation>Gelöschte</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Deleting cannot be wholly undone: an undo adds the row again, but with a new number, without its password and without the link to past orders.</source>
        <translation>Löschen lässt sich nicht ganz zurücknehmen: ein Zurücknehmen fügt die Zeile wieder hinzu, aber mit neuer Nummer, ohne ihr Passwort und ohne die Verbindung zu früheren Bestellungen.</translation>
    </message>
    <message>
        <source>Deleting from the record</source>
        <translation>Wird aus dem Protokoll gelöscht</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Details (F4)</source>
        <translation>Einzelheiten (F4)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s)?</source>
        <translation>
            <numerusform>%Ln Änderung verwerfen?</numerusform>
            <numerusform>%Ln Änderungen verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Alles verwerfen</translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation>Bearbeitungen verwerfen</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Diese verwerfen</translation>
    </message>
    <message>
        <source>Discarding the edits</source>
        <translation>Bearbeitungen werden verworfen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Do again: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Do not copy</source>
        <translation>Nicht kopieren</translation>
    </message>
    <message>
        <source>Domain of the e-mail</source>
        <translation>Domain der E-Mail</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Double quotes &quot;</source>
        <translation>Doppelte Anführungszeichen &quot;</translation>
    </message>
    <message>
        <source>Drag to copy these cells down or to the side; double-click fills down</source>
        <translation>Ziehen kopiert diese Zellen nach unten oder zur Seite; ein Doppelklick füllt nach unten</translation>
    </message>
    <message>
        <source>Drop a sheet here to review it, or</source>
        <translation>Ziehen Sie eine Tabelle hierher, um sie zu prüfen, oder</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>E-mail alone</source>
        <translation>Nur E-Mail</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit an export right here, without a spreadsheet program. Nothing is sent before the review.</source>
        <translation>Bearbeiten Sie einen Export gleich hier, ohne Tabellenprogramm. Vor der Prüfung wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Edit customers</source>
        <translation>Kunden bearbeiten</translation>
    </message>
    <message>
        <source>Edit customers of {store} here</source>
        <translation>Kunden von {store} hier bearbeiten</translation>
    </message>
    <message>
        <source>Edit here</source>
        <translation>Hier bearbeiten</translation>
    </message>
    <message>
        <source>Edit it in your spreadsheet program. As soon as you save it, the review opens here.</source>
        <translation>Bearbeiten Sie sie in Ihrem Tabellenprogramm. Sobald Sie speichern, öffnet sich hier die Prüfung.</translation>
    </message>
    <message>
        <source>Edit the cell; typing overwrites it</source>
        <translation>Zelle bearbeiten; Tippen überschreibt sie</translation>
    </message>
    <message>
        <source>Edit the newest export</source>
        <translation>Neuesten Export bearbeiten</translation>
    </message>
    <message>
        <source>Edit {header}</source>
        <translation>{header} bearbeiten</translation>
    </message>
    <message>
        <source>Edits kept</source>
        <translation>Bearbeitungen gesichert</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Empty the cells</source>
        <translation>Zellen leeren</translation>
    </message>
    <message>
        <source>Empty the cells; empty the cell and type</source>
        <translation>Zellen leeren; Zelle leeren und tippen</translation>
    </message>
    <message>
        <source>Enter or a double click takes a row for the headers</source>
        <translation>Eingabe oder ein Doppelklick nimmt eine Zeile als Überschriften</translation>
    </message>
    <message>
        <source>Enter the keys…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>Every export and push is kept here, with all that a push changed.</source>
        <translation>Jeder Export und jede Übertragung wird hier aufbewahrt, mit allem, was geändert wurde.</translation>
    </message>
    <message>
        <source>Every export, push and unfinished edit leaves this computer&apos;s record, and this cannot be taken back. Pushes can then no longer be undone, and sheets from before no longer be reviewed.</source>
        <translation>Alle Exporte, Übertragungen und unfertigen Bearbeitungen verschwinden aus dem Protokoll dieses Computers, und das lässt sich nicht rückgängig machen. Übertragungen können dann nicht mehr zurückgenommen und frühere Tabellen nicht mehr geprüft werden.</translation>
    </message>
    <message>
        <source>Every export, push and unsent edit is forgotten. Sheets exported so far cannot be reviewed.</source>
        <translation>Alle Exporte, Übertragungen und nicht gesendeten Bearbeitungen werden vergessen. Bisher exportierte Tabellen können nicht mehr geprüft werden.</translation>
    </message>
    <message>
        <source>Every repair…</source>
        <translation>Jede Reparatur…</translation>
    </message>
    <message>
        <source>Every row is kept as it is now before anything is sent, so that you can undo this push.</source>
        <translation>Jede Zeile wird vor dem Senden so aufbewahrt, wie sie jetzt ist; so können Sie diese Übertragung zurücknehmen.</translation>
    </message>
    <message>
        <source>Every row says how it ended. The same stands in your sheet, in Status and Message.</source>
        <translation>Jede Zeile sagt, wie es ausging. Dasselbe steht in Ihrer Tabelle, in Status und Message.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything older than</source>
        <translation>Alles, was älter ist als</translation>
    </message>
    <message>
        <source>Everything that was recorded is gone.</source>
        <translation>Alles Aufgezeichnete ist weg.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx);;CSV-Datei (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Kunden exportieren</translation>
    </message>
    <message>
        <source>Export customers and groups, edit them in Excel or here, look at every change, and send only what you meant. Begin with the practice store: nothing leaves this computer.</source>
        <translation>Exportieren Sie Kunden und Gruppen, bearbeiten Sie sie in Excel oder hier, sehen Sie jede Änderung an, und senden Sie nur, was Sie wirklich meinen. Beginnen Sie mit dem Übungsshop: nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Export from it</source>
        <translation>Daraus exportieren</translation>
    </message>
    <message>
        <source>Export from {store}</source>
        <translation>Export aus {store}</translation>
    </message>
    <message>
        <source>Export of {what}</source>
        <translation>Export von {what}</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Exports and pushes</source>
        <translation>Exporte und Übertragungen</translation>
    </message>
    <message>
        <source>Exports to compare with</source>
        <translation>Exporte zum Vergleichen</translation>
    </message>
    <message>
        <source>Extend the selection from the cell it began in</source>
        <translation>Markierung von der Anfangszelle aus erweitern</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Fields to restore</source>
        <translation>Felder zum Zurückholen</translation>
    </message>
    <message>
        <source>Fields to take back</source>
        <translation>Felder, die zurückgenommen werden</translation>
    </message>
    <message>
        <source>Fields, or why not</source>
        <translation>Felder, oder warum nicht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten füllen</translation>
    </message>
    <message>
        <source>Fill down {where}</source>
        <translation>{where} nach unten füllen</translation>
    </message>
    <message>
        <source>Fill left {where}</source>
        <translation>{where} nach links füllen</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>Nach rechts füllen</translation>
    </message>
    <message>
        <source>Fill right {where}</source>
        <translation>{where} nach rechts füllen</translation>
    </message>
    <message>
        <source>Fill up {where}</source>
        <translation>{where} nach oben füllen</translation>
    </message>
    <message>
        <source>Fill {where}</source>
        <translation>{where} füllen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>Find a customer&apos;s past</source>
        <translation>Vergangenheit eines Kunden suchen</translation>
    </message>
    <message>
        <source>Find a customer, cell, field or value</source>
        <translation>Kunde, Zelle, Feld oder Wert suchen</translation>
    </message>
    <message>
        <source>Find a field or value</source>
        <translation>Feld oder Wert suchen</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Gruppe suchen</translation>
    </message>
    <message>
        <source>Find a pattern</source>
        <translation>Ein Muster suchen</translation>
    </message>
    <message>
        <source>Find a repair</source>
        <translation>Eine Reparatur suchen</translation>
    </message>
    <message>
        <source>Find by name, e-mail, city or #number</source>
        <translation>Nach Name, E-Mail, Ort oder #Nummer suchen</translation>
    </message>
    <message>
        <source>Find in changes</source>
        <translation>In Änderungen suchen</translation>
    </message>
    <message>
        <source>Find members</source>
        <translation>Mitglieder suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Folder for exports</source>
        <translation>Ordner für Exporte</translation>
    </message>
    <message>
        <source>For a colleague…</source>
        <translation>Für Kollegen…</translation>
    </message>
    <message>
        <source>For every export and push CartSheets keeps what was in the store, so that it can compare, resume and undo. It is kept on this computer only, readable by you alone.</source>
        <translation>Zu jedem Export und jeder Übertragung bewahrt CartSheets auf, was im Shop stand, um vergleichen, fortsetzen und zurücknehmen zu können. Es bleibt nur auf diesem Computer und ist nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>Forget after</source>
        <translation>Vergessen nach</translation>
    </message>
    <message>
        <source>Forget the store</source>
        <translation>Shop vergessen</translation>
    </message>
    <message>
        <source>Forget what was ticked, chosen and typed in this review</source>
        <translation>Vergessen, was in dieser Prüfung angehakt, gewählt und getippt wurde</translation>
    </message>
    <message>
        <source>Forget {store}</source>
        <translation>{store} vergessen</translation>
    </message>
    <message>
        <source>Forget {store}?</source>
        <translation>{store} vergessen?</translation>
    </message>
    <message>
        <source>Forgetting the seal</source>
        <translation>Das Siegel wird vergessen</translation>
    </message>
    <message>
        <source>Forgetting the store</source>
        <translation>Shop wird vergessen</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <source>Getting the push ready</source>
        <translation>Übertragung wird vorbereitet</translation>
    </message>
    <message>
        <source>Go back to where it was made, and review again.</source>
        <translation>Gehen Sie dorthin zurück, wo sie begonnen wurde, und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to the history</source>
        <translation>Zum Verlauf gehen</translation>
    </message>
    <message>
        <source>Go to the next part</source>
        <translation>Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation>Zum vorigen Bereich</translation>
    </message>
    <message>
        <source>Go to your stores</source>
        <translation>Zu Ihren Shops gehen</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Zu {page} gehen</translation>
    </message>
    <message>
        <source>Goes only together with the deletion of {name}</source>
        <translation>Geht nur zusammen mit dem Löschen von {name}</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Es geht weiter</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Green and red</source>
        <translation>Grün und Rot</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Groups may be read</source>
        <translation>Gruppen sind lesbar</translation>
    </message>
    <message>
        <source>Groups may not be read</source>
        <translation>Gruppen sind nicht lesbar</translation>
    </message>
    <message>
        <source>Groups of {store}</source>
        <translation>Gruppen von {store}</translation>
    </message>
    <message>
        <source>Groups only</source>
        <translation>Nur Gruppen</translation>
    </message>
    <message>
        <source>HOW SURE</source>
        <translation>WIE SICHER</translation>
    </message>
    <message numerus="yes">
        <source>Hand %Ln change(s) to a colleague?</source>
        <translation>
            <numerusform>%Ln Änderung einem Kollegen übergeben?</numerusform>
            <numerusform>%Ln Änderungen einem Kollegen übergeben?</numerusform>
        </translation>
    </message>
    <message>
        <source>Headers are in</source>
        <translation>Überschriften stehen in</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Help: {title}</source>
        <translation>Hilfe: {title}</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>How it compares</source>
        <translation>Wie sie vergleicht</translation>
    </message>
    <message>
        <source>How it is read…</source>
        <translation>Wie gelesen wird…</translation>
    </message>
    <message>
        <source>How {sheet} is read</source>
        <translation>Wie {sheet} gelesen wird</translation>
    </message>
    <message>
        <source>I have checked: {what}</source>
        <translation>Ich habe geprüft: {what}</translation>
    </message>
    <message>
        <source>IN THE FILE</source>
        <translation>IN DER DATEI</translation>
    </message>
    <message>
        <source>IS READ AS</source>
        <translation>WIRD GELESEN ALS</translation>
    </message>
    <message>
        <source>If you like, CartSheets asks once a week whether there is a newer version. Nothing about you or your store is sent. Nothing is downloaded and nothing is run: you are told, and the download page opens when you wish.</source>
        <translation>Wenn Sie möchten, fragt CartSheets einmal in der Woche, ob es eine neuere Version gibt. Über Sie oder Ihren Shop wird nichts gesendet. Nichts wird heruntergeladen und nichts ausgeführt: es wird Ihnen gesagt, und die Seite zum Herunterladen öffnet sich, wenn Sie es wünschen.</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>In keiner Gruppe</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Aufnehmen</translation>
    </message>
    <message numerus="yes">
        <source>Include %n row(s)</source>
        <translation>
            <numerusform>%n Zeile aufnehmen</numerusform>
            <numerusform>%n Zeilen aufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Include a field</source>
        <translation>Ein Feld aufnehmen</translation>
    </message>
    <message>
        <source>Include a pattern</source>
        <translation>Ein Muster aufnehmen</translation>
    </message>
    <message>
        <source>Include in push</source>
        <translation>In die Übertragung aufnehmen</translation>
    </message>
    <message>
        <source>Include or skip</source>
        <translation>Aufnehmen oder auslassen</translation>
    </message>
    <message>
        <source>Include: {pattern}</source>
        <translation>Aufnehmen: {pattern}</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Included in part</source>
        <translation>Teilweise aufgenommen</translation>
    </message>
    <message>
        <source>Included in the push</source>
        <translation>In die Übertragung aufgenommen</translation>
    </message>
    <message>
        <source>It is erased for good, also from the disk. Pushes that are forgotten cannot be undone. The store and your sheets stay as they are.</source>
        <translation>Es wird endgültig gelöscht, auch vom Datenträger. Vergessene Übertragungen können nicht zurückgenommen werden. Der Shop und Ihre Tabellen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>It is no export of this computer, so it is compared with the store as it is now. Look at what each column was taken for; nothing is sent, and no change is ticked beforehand.</source>
        <translation>Das ist kein Export dieses Computers; deshalb wird mit dem jetzigen Shop verglichen. Sehen Sie nach, wofür jede Spalte gehalten wurde; nichts wird gesendet, und keine Änderung ist vorher angehakt.</translation>
    </message>
    <message numerus="yes">
        <source>It was cut off; %Ln change(s) (is|are) open.</source>
        <translation>
            <numerusform>Sie wurde abgebrochen; %Ln Änderung ist offen.</numerusform>
            <numerusform>Sie wurde abgebrochen; %Ln Änderungen sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its customers go to</source>
        <translation>Ihre Kunden kommen nach</translation>
    </message>
    <message>
        <source>Its keys leave this computer. Its record stays, so that you can connect it again and go on; to take that away too, use Clear everything. The store itself is not changed.</source>
        <translation>Seine Schlüssel verlassen diesen Computer. Sein Protokoll bleibt, damit Sie ihn wieder verbinden und weitermachen können; um auch das zu entfernen, wählen Sie „Alles leeren“. Der Shop selbst wird nicht geändert.</translation>
    </message>
    <message>
        <source>Just look</source>
        <translation>Nur ansehen</translation>
    </message>
    <message>
        <source>Keep #{key}</source>
        <translation>#{key} behalten</translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile behalten</numerusform>
            <numerusform>%Ln Zeilen behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Höchstens behalten</translation>
    </message>
    <message>
        <source>Keep customer {key}, {name}</source>
        <translation>Kunde {key}, {name}, behalten</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Keep group</source>
        <translation>Gruppe behalten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>Doch behalten</translation>
    </message>
    <message>
        <source>Keep mine, keep live</source>
        <translation>Meinen Wert, Wert des Shops behalten</translation>
    </message>
    <message>
        <source>Keep pushing</source>
        <translation>Weiter übertragen</translation>
    </message>
    <message>
        <source>Keep the keys on this computer</source>
        <translation>Schlüssel auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>Keeping the edits</source>
        <translation>Bearbeitungen werden gesichert</translation>
    </message>
    <message>
        <source>Kept now: {what}, {size} MB.</source>
        <translation>Jetzt aufbewahrt: {what}, {size} MB.</translation>
    </message>
    <message>
        <source>Kept, and never shown again. Type the new one.</source>
        <translation>Gespeichert und nie mehr angezeigt. Tippen Sie das neue ein.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys are kept encrypted by this computer&apos;s keyring, or until CartSheets is closed. They are never shown again.</source>
        <translation>Schlüssel liegen verschlüsselt im Schlüsselbund dieses Computers oder nur bis zum Beenden von CartSheets. Sie werden nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Leave a field as it is</source>
        <translation>Ein Feld lassen, wie es ist</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation>Zelle lassen, wie sie war</translation>
    </message>
    <message>
        <source>Leave the grid</source>
        <translation>Die Tabelle verlassen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Left out, as last time</source>
        <translation>Ausgelassen wie letztes Mal</translation>
    </message>
    <message>
        <source>Left out: the store computes it</source>
        <translation>Ausgelassen: der Shop berechnet es</translation>
    </message>
    <message>
        <source>Left out: the store keeps its value. Yours was {value}.</source>
        <translation>Ausgelassen: der Shop behält seinen Wert. Ihrer war {value}.</translation>
    </message>
    <message>
        <source>Letters are coded as</source>
        <translation>Buchstaben sind kodiert als</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Lizenzen…</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Likely doubles</source>
        <translation>Wahrscheinlich Doppelte</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live (store now)</source>
        <translation>Im Shop (jetzt)</translation>
    </message>
    <message>
        <source>Live store: this reaches real customers.</source>
        <translation>Live-Shop: das erreicht echte Kunden.</translation>
    </message>
    <message>
        <source>Live store: {name}. What you push reaches real customers.</source>
        <translation>Live-Shop: {name}. Was Sie übertragen, erreicht echte Kunden.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Programmprotokoll</translation>
    </message>
    <message>
        <source>Looking at the groups</source>
        <translation>Gruppen werden angesehen</translation>
    </message>
    <message>
        <source>Looking at the record</source>
        <translation>Protokoll wird angesehen</translation>
    </message>
    <message>
        <source>Looking at what is there</source>
        <translation>Es wird nachgesehen, was da ist</translation>
    </message>
    <message>
        <source>Looking for customers</source>
        <translation>Kunden werden gesucht</translation>
    </message>
    <message>
        <source>Looking for customers who are there twice…</source>
        <translation>Es wird gesucht, wer doppelt im Shop ist…</translation>
    </message>
    <message>
        <source>Looking for doubles</source>
        <translation>Doppelte werden gesucht</translation>
    </message>
    <message>
        <source>Looking for the keyring</source>
        <translation>Schlüsselbund wird gesucht</translation>
    </message>
    <message>
        <source>Looks right: {host}</source>
        <translation>Sieht richtig aus: {host}</translation>
    </message>
    <message>
        <source>Mark it as live</source>
        <translation>Als Live-Shop kennzeichnen</translation>
    </message>
    <message>
        <source>Mark it as live, with a red band</source>
        <translation>Als Live-Shop kennzeichnen, mit rotem Band</translation>
    </message>
    <message>
        <source>Marked for deletion</source>
        <translation>Zum Löschen vorgemerkt</translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <translation>Personendaten verdecken</translation>
    </message>
    <message>
        <source>Mask personal data on the screen, or show it</source>
        <translation>Personendaten auf dem Bildschirm verdecken oder zeigen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Members earn no reward points</source>
        <translation>Mitglieder sammeln keine Bonuspunkte</translation>
    </message>
    <message>
        <source>Members pay no tax</source>
        <translation>Mitglieder zahlen keine Steuer</translation>
    </message>
    <message numerus="yes">
        <source>Mend all %n like this</source>
        <translation>
            <numerusform>Alle %n solchen berichtigen</numerusform>
            <numerusform>Alle %n solchen berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend {header}</source>
        <translation>{header} berichtigen</translation>
    </message>
    <message>
        <source>Merge doubles of {store}</source>
        <translation>Doppelte von {store} zusammenführen</translation>
    </message>
    <message>
        <source>Merge in review</source>
        <translation>In der Prüfung zusammenführen</translation>
    </message>
    <message>
        <source>Merge none</source>
        <translation>Keine zusammenführen</translation>
    </message>
    <message>
        <source>Merge the chosen customers, or leave them</source>
        <translation>Die gewählten Kunden zusammenführen oder lassen</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Mindestbestellwert</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunden verschieben</numerusform>
            <numerusform>%Ln Kunden verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the chosen customers to</source>
        <translation>Gewählte Kunden verschieben nach</translation>
    </message>
    <message>
        <source>Move the chosen customers…</source>
        <translation>Gewählte Kunden verschieben…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>New value: {value}</source>
        <translation>Neuer Wert: {value}</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Neuere Versionen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächstes (F3)</translation>
    </message>
    <message>
        <source>Next cell, cell before</source>
        <translation>Nächste Zelle, vorige Zelle</translation>
    </message>
    <message>
        <source>Next change (J)</source>
        <translation>Nächste Änderung (J)</translation>
    </message>
    <message>
        <source>Next change, change before</source>
        <translation>Nächste Änderung, vorige Änderung</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Next problem (F8)</source>
        <translation>Nächstes Problem (F8)</translation>
    </message>
    <message>
        <source>Next row, row before</source>
        <translation>Nächste Zeile, vorige Zeile</translation>
    </message>
    <message>
        <source>No change chosen</source>
        <translation>Keine Änderung gewählt</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Keine Konflikte</translation>
    </message>
    <message>
        <source>No customer fits: the sheet would have its headings only.</source>
        <translation>Kein Kunde passt: In der Tabelle stünden nur die Spaltenköpfe.</translation>
    </message>
    <message>
        <source>No customer fits: your sheet has its headings only.</source>
        <translation>Kein Kunde passt: In der Tabelle stehen nur die Spaltenköpfe.</translation>
    </message>
    <message>
        <source>No customer is in it.</source>
        <translation>Kein Kunde ist darin.</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <source>No quotes</source>
        <translation>Keine Anführungszeichen</translation>
    </message>
    <message>
        <source>No two customers share an e-mail, a name and a ZIP, or nearly so.</source>
        <translation>Keine zwei Kunden haben dieselbe E-Mail oder Name und PLZ (fast) gemeinsam.</translation>
    </message>
    <message>
        <source>Nobody is in here. Bring customers in by e-mail or by a rule.</source>
        <translation>Hier ist niemand. Holen Sie Kunden per E-Mail oder per Regel.</translation>
    </message>
    <message>
        <source>Nobody is in this store twice</source>
        <translation>Niemand ist doppelt in diesem Shop</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>None besides the system&apos;s</source>
        <translation>Keines außer denen des Systems</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keinen davon</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not a pattern: {why}</source>
        <translation>Kein gültiges Muster: {why}</translation>
    </message>
    <message>
        <source>Not a replacement: {why}</source>
        <translation>Keine gültige Ersetzung: {why}</translation>
    </message>
    <message>
        <source>Not done in the last push</source>
        <translation>In der letzten Übertragung nicht erledigt</translation>
    </message>
    <message>
        <source>Not included</source>
        <translation>Nicht aufgenommen</translation>
    </message>
    <message>
        <source>Not recognised, so left out</source>
        <translation>Nicht erkannt, deshalb ausgelassen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not sent, and left in your sheet: {what}.</source>
        <translation>Nicht gesendet, bleibt in Ihrer Tabelle: {what}.</translation>
    </message>
    <message>
        <source>Not the seal you know</source>
        <translation>Nicht das Siegel, das Sie kennen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Notes about this comparison</source>
        <translation>Hinweise zu diesem Vergleich</translation>
    </message>
    <message>
        <source>Nothing exported yet</source>
        <translation>Noch nichts exportiert</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing is being pushed</source>
        <translation>Es wird nichts übertragen</translation>
    </message>
    <message>
        <source>Nothing is changed yet. What you change here is sent by a push only.</source>
        <translation>Noch ist nichts geändert. Was Sie hier ändern, wird erst durch eine Übertragung gesendet.</translation>
    </message>
    <message>
        <source>Nothing is different</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>Nothing is sent yet: you see it in the review first. Once pushed, the group can be added again by an undo, with another number.</source>
        <translation>Noch wird nichts gesendet: Sie sehen es zuerst in der Prüfung. Nach dem Übertragen kann ein Zurücknehmen die Gruppe wieder hinzufügen, aber mit anderer Nummer.</translation>
    </message>
    <message>
        <source>Nothing is to be merged yet. Nothing is sent from here.</source>
        <translation>Noch ist nichts zusammenzuführen. Von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing tells yet which row is which customer</source>
        <translation>Noch sagt nichts, welche Zeile welcher Kunde ist</translation>
    </message>
    <message>
        <source>Nothing to edit yet</source>
        <translation>Noch nichts zu bearbeiten</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>Noch nichts zu prüfen</translation>
    </message>
    <message>
        <source>Nothing was altered since it was saved, but who saved it is not proved. Let {author} read the seal out to you by telephone, once: {mark}</source>
        <translation>Seit dem Speichern wurde nichts verändert, aber es ist nicht bewiesen, wer gespeichert hat. Lassen Sie sich das Siegel einmal am Telefon von {author} vorlesen: {mark}</translation>
    </message>
    <message>
        <source>Nothing was exported or pushed yet</source>
        <translation>Noch wurde nichts exportiert oder übertragen</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Numbers look like {number}.</source>
        <translation>Zahlen sehen so aus: {number}.</translation>
    </message>
    <message>
        <source>Of all customers and groups in the export</source>
        <translation>Von allen Kunden und Gruppen im Export</translation>
    </message>
    <message>
        <source>Of one customer: number, e-mail or name</source>
        <translation>Von einem Kunden: Nummer, E-Mail oder Name</translation>
    </message>
    <message>
        <source>Old value above the new</source>
        <translation>Alter Wert über dem neuen</translation>
    </message>
    <message>
        <source>Old value: {value}</source>
        <translation>Alter Wert: {value}</translation>
    </message>
    <message>
        <source>One customer of {store}, by number; or by e-mail, in all stores</source>
        <translation>Einen Kunden von {store} nach Nummer; oder nach E-Mail in allen Shops</translation>
    </message>
    <message>
        <source>One customer, by number or e-mail</source>
        <translation>Einen Kunden, nach Nummer oder E-Mail</translation>
    </message>
    <message>
        <source>Only cells with problems</source>
        <translation>Nur Zellen mit Problemen</translation>
    </message>
    <message>
        <source>Only changed cells</source>
        <translation>Nur geänderte Zellen</translation>
    </message>
    <message>
        <source>Only changed columns</source>
        <translation>Nur geänderte Spalten</translation>
    </message>
    <message>
        <source>Only changed since</source>
        <translation>Nur geändert seit</translation>
    </message>
    <message>
        <source>Only customers in these groups</source>
        <translation>Nur Kunden dieser Gruppen</translation>
    </message>
    <message>
        <source>Only deletions are left. Type their number to include them.</source>
        <translation>Nur Löschungen sind übrig. Tippen Sie ihre Zahl, um sie aufzunehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln chosen customer(s)</source>
        <translation>
            <numerusform>Nur den %Ln gewählten Kunden</numerusform>
            <numerusform>Nur die %Ln gewählten Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>Only these; rows that were added or deleted stay as they are</source>
        <translation>Nur diese; hinzugefügte oder gelöschte Zeilen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Open a sheet</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>Open a sheet to edit</source>
        <translation>Tabelle zum Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>Open a sheet to edit…</source>
        <translation>Tabelle zum Bearbeiten öffnen…</translation>
    </message>
    <message>
        <source>Open a sheet to review…</source>
        <translation>Tabelle zum Prüfen öffnen…</translation>
    </message>
    <message>
        <source>Open a sheet…</source>
        <translation>Tabelle öffnen…</translation>
    </message>
    <message>
        <source>Open an edited sheet, or drop it anywhere in this window.</source>
        <translation>Öffnen Sie eine bearbeitete Tabelle, oder ziehen Sie sie in dieses Fenster.</translation>
    </message>
    <message>
        <source>Open in Excel</source>
        <translation>In Excel öffnen</translation>
    </message>
    <message>
        <source>Open push {push}</source>
        <translation>Übertragung {push} öffnen</translation>
    </message>
    <message>
        <source>Open the download page</source>
        <translation>Seite zum Herunterladen öffnen</translation>
    </message>
    <message>
        <source>Open the groups page</source>
        <translation>Seite Gruppen öffnen</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Opening the change set</source>
        <translation>Das Änderungspaket wird geöffnet</translation>
    </message>
    <message>
        <source>Opening the push</source>
        <translation>Übertragung wird geöffnet</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>PATTERNS</source>
        <translation>MUSTER</translation>
    </message>
    <message>
        <source>PATTERNS, RARE FIRST</source>
        <translation>SELTENE MUSTER ZUERST</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste all three</source>
        <translation>Alle drei einfügen</translation>
    </message>
    <message>
        <source>Paste into {where}</source>
        <translation>Einfügen in {where}</translation>
    </message>
    <message>
        <source>Paste the addresses as they come: one a line, with commas, or with names around.</source>
        <translation>Fügen Sie die Adressen ein, wie sie kommen: eine je Zeile, mit Kommas oder mit Namen darum.</translation>
    </message>
    <message>
        <source>Paste what fits</source>
        <translation>Einfügen, was passt</translation>
    </message>
    <message>
        <source>Paste {rows} × {columns} at row {row}, {header}</source>
        <translation>{rows} × {columns} einfügen bei Zeile {row}, {header}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Pause oder weiter</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused. Nothing is sent until you go on.</source>
        <translation>Pause. Bis Sie fortfahren, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Personal data is masked; show it (Ctrl+Shift+M)</source>
        <translation>Personendaten sind verdeckt; zeigen (Strg+Umschalt+M)</translation>
    </message>
    <message>
        <source>Pick up where you left off</source>
        <translation>Weitermachen, wo Sie aufgehört haben</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Practice store</source>
        <translation>Übungsshop</translation>
    </message>
    <message>
        <source>Practice store. Try anything: nothing leaves this computer.</source>
        <translation>Übungsshop. Probieren Sie alles aus: nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Practice store: nothing leaves this computer.</source>
        <translation>Übungsshop: nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Preparing a sample sheet</source>
        <translation>Eine Beispieltabelle wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing a sample sheet from the practice store…</source>
        <translation>Aus dem Übungsshop wird eine Beispieltabelle vorbereitet…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorheriges (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>Preisstufe</translation>
    </message>
    <message>
        <source>Price level {level}</source>
        <translation>Preisstufe {level}</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Problem: {message}</source>
        <translation>Problem: {message}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Übertragen</translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung übertragen</numerusform>
            <numerusform>%Ln Änderungen übertragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln change(s) to {store}?</source>
        <translation>
            <numerusform>%Ln Änderung an {store} übertragen?</numerusform>
            <numerusform>%Ln Änderungen an {store} übertragen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln change(s)…</source>
        <translation>
            <numerusform>%Ln Änderung übertragen…</numerusform>
            <numerusform>%Ln Änderungen übertragen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Push the changes…</source>
        <translation>Änderungen übertragen…</translation>
    </message>
    <message>
        <source>Push to {store}</source>
        <translation>Übertragung an {store}</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation>Wird übertragen</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>Wird übertragen…</translation>
    </message>
    <message>
        <source>Put back what was exported</source>
        <translation>Exportierten Stand zurücksetzen</translation>
    </message>
    <message>
        <source>Put back {where}</source>
        <translation>{where} zurücksetzen</translation>
    </message>
    <message>
        <source>Python {python}, Qt {qt}, PySide6 {binding}</source>
        <translation>Python {python}, Qt {qt}, PySide6 {binding}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Nachlesen</translation>
    </message>
    <message>
        <source>Read the history again</source>
        <translation>Verlauf neu lesen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Reading customers: {done} of {total}</source>
        <translation>Kunden werden gelesen: {done} von {total}</translation>
    </message>
    <message>
        <source>Reading the groups</source>
        <translation>Gruppen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>Reading the licences</source>
        <translation>Lizenzen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the results</source>
        <translation>Ergebnisse werden gelesen</translation>
    </message>
    <message>
        <source>Reading the sheet</source>
        <translation>Tabelle wird gelesen</translation>
    </message>
    <message>
        <source>Reading the versions</source>
        <translation>Versionen werden gelesen</translation>
    </message>
    <message>
        <source>Reading what was pushed</source>
        <translation>Übertragenes wird gelesen</translation>
    </message>
    <message>
        <source>Reading who is in which group…</source>
        <translation>Es wird gelesen, wer in welcher Gruppe ist…</translation>
    </message>
    <message>
        <source>Record of exports and pushes</source>
        <translation>Protokoll der Exporte und Übertragungen</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Registration message</source>
        <translation>Text zur Registrierung</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Remembering the seal</source>
        <translation>Das Siegel wird gemerkt</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Repair: {kind}</source>
        <translation>Reparieren: {kind}</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Reparaturen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace in {where}</source>
        <translation>Ersetzen in {where}</translation>
    </message>
    <message>
        <source>Replace keys…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Replace the keys</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Replace the keys of {store}</source>
        <translation>Schlüssel von {store} ersetzen</translation>
    </message>
    <message>
        <source>Replace the keys…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln edit(s)</source>
        <translation>
            <numerusform>%Ln Bearbeitung wiederherstellen</numerusform>
            <numerusform>%Ln Bearbeitungen wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln unsaved edit(s) of groups?</source>
        <translation>
            <numerusform>%Ln nicht gespeicherte Gruppenbearbeitung wiederherstellen?</numerusform>
            <numerusform>%Ln nicht gespeicherte Gruppenbearbeitungen wiederherstellen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln unsaved edit(s)?</source>
        <translation>
            <numerusform>%Ln nicht gespeicherte Bearbeitung wiederherstellen?</numerusform>
            <numerusform>%Ln nicht gespeicherte Bearbeitungen wiederherstellen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from an export</source>
        <translation>Aus einem Export zurückholen</translation>
    </message>
    <message>
        <source>Restore from the export of {when}</source>
        <translation>Aus dem Export vom {when} zurückholen</translation>
    </message>
    <message>
        <source>Restore this customer…</source>
        <translation>Diesen Kunden zurückholen…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Zurückholen…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Results of the push</source>
        <translation>Ergebnisse der Übertragung</translation>
    </message>
    <message>
        <source>Results of the undo</source>
        <translation>Ergebnisse des Zurücknehmens</translation>
    </message>
    <message>
        <source>Results, row by row</source>
        <translation>Ergebnisse, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume here</source>
        <translation>Hier fortsetzen</translation>
    </message>
    <message>
        <source>Resume settles what is in doubt first and sends nothing twice.</source>
        <translation>Beim Fortsetzen wird zuerst Ungeklärtes geklärt, und nichts wird doppelt gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <translation>
            <numerusform>%n wiederholen</numerusform>
            <numerusform>%n wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagene wiederholen</numerusform>
            <numerusform>%n fehlgeschlagene wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry: {why}</source>
        <translation>Wiederholen: {why}</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Revert a field</source>
        <translation>Ein Feld zurücksetzen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung prüfen</numerusform>
            <numerusform>%Ln Änderungen prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Review a sample</source>
        <translation>Ein Beispiel prüfen</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>Prüfen Sie es</translation>
    </message>
    <message>
        <source>Review the changes</source>
        <translation>Die Änderungen prüfen</translation>
    </message>
    <message>
        <source>Review the practice store&apos;s sample sheet</source>
        <translation>Beispieltabelle des Übungsshops prüfen</translation>
    </message>
    <message>
        <source>Review the restore</source>
        <translation>Zurückholen prüfen</translation>
    </message>
    <message>
        <source>Review the undo</source>
        <translation>Zurücknehmen prüfen</translation>
    </message>
    <message>
        <source>Review this sheet</source>
        <translation>Diese Tabelle prüfen</translation>
    </message>
    <message>
        <source>Review {sheet}</source>
        <translation>{sheet} prüfen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Zeilennummer</translation>
    </message>
    <message>
        <source>Row {row} · {header}</source>
        <translation>Zeile {row} · {header}</translation>
    </message>
    <message>
        <source>Row {row}: {cells}</source>
        <translation>Zeile {row}: {cells}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows are matched by</source>
        <translation>Zeilen werden zugeordnet nach</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Zeilen der Tabellen</translation>
    </message>
    <message>
        <source>Rows with problems</source>
        <translation>Zeilen mit Problemen</translation>
    </message>
    <message>
        <source>SAMPLES</source>
        <translation>BEISPIELE</translation>
    </message>
    <message>
        <source>SHOW</source>
        <translation>ANZEIGEN</translation>
    </message>
    <message>
        <source>SPREADSHEET DAMAGE</source>
        <translation>SCHÄDEN DER TABELLE</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Einen Bericht speichern…</translation>
    </message>
    <message>
        <source>Save a support bundle</source>
        <translation>Ein Hilfspaket speichern</translation>
    </message>
    <message>
        <source>Save a support bundle…</source>
        <translation>Ein Hilfspaket speichern…</translation>
    </message>
    <message>
        <source>Save failed rows…</source>
        <translation>Fehlgeschlagene Zeilen speichern…</translation>
    </message>
    <message>
        <source>Save for a colleague</source>
        <translation>Für Kollegen speichern</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Save the changes for a colleague to review and push</source>
        <translation>Änderungen für einen Kollegen zum Prüfen und Übertragen speichern</translation>
    </message>
    <message>
        <source>Save the changes for a colleague…</source>
        <translation>Änderungen für Kollegen speichern…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Saving the change set</source>
        <translation>Das Änderungspaket wird gespeichert</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>Suchen in</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>Werte durchsuchen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>See all patterns…</source>
        <translation>Alle Muster ansehen…</translation>
    </message>
    <message>
        <source>See every repair…</source>
        <translation>Jede Reparatur ansehen…</translation>
    </message>
    <message>
        <source>See what is left</source>
        <translation>Ansehen, was übrig ist</translation>
    </message>
    <message>
        <source>Select rows, select columns</source>
        <translation>Zeilen markieren, Spalten markieren</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>Send %n row(s) first, and the rest only if the store kept them as sent</source>
        <translation>
            <numerusform>Zuerst %n Zeile senden, den Rest nur, wenn der Shop sie wie gesendet gespeichert hat</numerusform>
            <numerusform>Zuerst %n Zeilen senden, den Rest nur, wenn der Shop sie wie gesendet gespeichert hat</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Senden Sie es</translation>
    </message>
    <message numerus="yes">
        <source>Send the other %Ln anyway</source>
        <translation>
            <numerusform>%Ln weitere trotzdem senden</numerusform>
            <numerusform>%Ln weitere trotzdem senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to {store}, and every row was read back.</source>
        <translation>An {store} gesendet, und jede Zeile wurde nachgelesen.</translation>
    </message>
    <message>
        <source>Set group…</source>
        <translation>Gruppe setzen…</translation>
    </message>
    <message>
        <source>Set {where}</source>
        <translation>{where} setzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of {store}</source>
        <translation>Einstellungen von {store}</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Sheets ({kinds})</source>
        <translation>Tabellen ({kinds})</translation>
    </message>
    <message>
        <source>Sheets that you export are listed here.</source>
        <translation>Hier stehen die Tabellen, die Sie exportieren.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Alles wieder zeigen</translation>
    </message>
    <message>
        <source>Show also the fields in which they do not differ</source>
        <translation>Auch die Felder zeigen, in denen sie gleich sind</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show its rows</source>
        <translation>Ihre Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Einzelheiten ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show the folder: {what}</source>
        <translation>Ordner anzeigen: {what}</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Tasten anzeigen</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Rundgang zeigen</translation>
    </message>
    <message>
        <source>Show the tour again</source>
        <translation>Rundgang noch einmal zeigen</translation>
    </message>
    <message>
        <source>Show {kind}</source>
        <translation>{kind} anzeigen</translation>
    </message>
    <message>
        <source>Show {what}</source>
        <translation>{what} anzeigen</translation>
    </message>
    <message>
        <source>Single quotes &apos;</source>
        <translation>Einfache Anführungszeichen &apos;</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size to keep</source>
        <translation>Größe der Aufbewahrung</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n row(s)</source>
        <translation>
            <numerusform>%n Zeile auslassen</numerusform>
            <numerusform>%n Zeilen auslassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip a pattern</source>
        <translation>Ein Muster auslassen</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Somebody changed the same in the store after your review. What they made stays.</source>
        <translation>Jemand hat nach Ihrer Prüfung dasselbe im Shop geändert. Diese Änderung bleibt.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Something went wrong inside CartSheets</source>
        <translation>In CartSheets ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Sort and filter the column</source>
        <translation>Spalte sortieren und filtern</translation>
    </message>
    <message>
        <source>Sort and filter the column; in a cell, its list</source>
        <translation>Spalte sortieren und filtern; in einer Zelle: ihre Liste</translation>
    </message>
    <message>
        <source>Sort and filter {header}</source>
        <translation>{header} sortieren und filtern</translation>
    </message>
    <message>
        <source>Stage {number} of {total}: {stage}</source>
        <translation>Schritt {number} von {total}: {stage}</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Start the export</source>
        <translation>Export starten</translation>
    </message>
    <message>
        <source>Start the push</source>
        <translation>Übertragung starten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {step}</source>
        <translation>Schritt {number} von {total}: {step}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Stop this push?</source>
        <translation>Diese Übertragung anhalten?</translation>
    </message>
    <message>
        <source>Stopped by itself: {of} changes are done</source>
        <translation>Von selbst angehalten: {of} Änderungen sind erledigt</translation>
    </message>
    <message>
        <source>Stopped. No file was written; what was read is kept for an hour.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben; das Gelesene bleibt eine Stunde erhalten.</translation>
    </message>
    <message>
        <source>Stopped: {of} changes are done</source>
        <translation>Angehalten: {of} Änderungen sind erledigt</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Store address</source>
        <translation>Shop-Adresse</translation>
    </message>
    <message>
        <source>Store name</source>
        <translation>Name des Shops</translation>
    </message>
    <message>
        <source>Stores and keys</source>
        <translation>Shops und Schlüssel</translation>
    </message>
    <message>
        <source>Sum {sum}</source>
        <translation>Summe {sum}</translation>
    </message>
    <message>
        <source>Sure: it is the field&apos;s own name</source>
        <translation>Sicher: es ist der eigene Name des Felds</translation>
    </message>
    <message>
        <source>Sure: you chose it for such a file before</source>
        <translation>Sicher: Sie haben es früher für so eine Datei gewählt</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Switch light and dark (Ctrl+Shift+D)</source>
        <translation>Hell und dunkel wechseln (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>THE FIRST ROWS OF THE FILE</source>
        <translation>DIE ERSTEN ZEILEN DER DATEI</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln change(s) in {store}?</source>
        <translation>
            <numerusform>%Ln Änderung in {store} zurücknehmen?</numerusform>
            <numerusform>%Ln Änderungen in {store} zurücknehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Take off the filter {text}</source>
        <translation>Filter {text} entfernen</translation>
    </message>
    <message>
        <source>Takes every export, push and unfinished edit out of this computer&apos;s record. Sheets you exported before can then no longer be reviewed, and pushes no longer be undone. Your sheets, stores and settings stay.</source>
        <translation>Entfernt alle Exporte, Übertragungen und unfertigen Bearbeitungen aus dem Protokoll dieses Computers. Früher exportierte Tabellen können dann nicht mehr geprüft und Übertragungen nicht mehr zurückgenommen werden. Ihre Tabellen, Shops und Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test these keys</source>
        <translation>Diese Schlüssel testen</translation>
    </message>
    <message>
        <source>Test {store}</source>
        <translation>{store} testen</translation>
    </message>
    <message>
        <source>Testing the keys</source>
        <translation>Schlüssel werden getestet</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Texts, numbers and dates change at once. The names of columns, Action and Status stay as they stand in the workbook.</source>
        <translation>Texte, Zahlen und Datumsangaben ändern sich sofort. Die Namen der Spalten, Action und Status bleiben, wie sie in der Arbeitsmappe stehen.</translation>
    </message>
    <message>
        <source>The address under which customers see the store when they pay.</source>
        <translation>Die Adresse, unter der Kunden den Shop beim Bezahlen sehen.</translation>
    </message>
    <message>
        <source>The answer never came.</source>
        <translation>Die Antwort kam nie an.</translation>
    </message>
    <message>
        <source>The cells show again what was opened. This cannot be undone.</source>
        <translation>Die Zellen zeigen wieder, was geöffnet wurde. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The clipboard does not hold the three keys.</source>
        <translation>In der Zwischenablage sind nicht alle drei Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>The file has %Ln more column(s), which are not read.</source>
        <translation>
            <numerusform>Die Datei hat %Ln weitere Spalte, die nicht gelesen wird.</numerusform>
            <numerusform>Die Datei hat %Ln weitere Spalten, die nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds what is ticked here, with your name and your seal. Your colleague opens it with this program, reviews it against the store as it is then, and pushes it with keys of their own. It holds customers&apos; data: send it as you would send the sheet.</source>
        <translation>Die Datei enthält, was hier angehakt ist, mit Ihrem Namen und Ihrem Siegel. Ihr Kollege öffnet sie mit diesem Programm, prüft sie gegen den Shop, wie er dann ist, und überträgt sie mit eigenen Schlüsseln. Sie enthält Kundendaten: senden Sie sie so, wie Sie die Tabelle senden würden.</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %Ln problem(s).</source>
        <translation>
            <numerusform>Der Filter verbirgt %Ln Problem.</numerusform>
            <numerusform>Der Filter verbirgt %Ln Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first export of {store} that has this customer.</source>
        <translation>Der erste Export von {store} mit diesem Kunden.</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Die ersten Zeilen der Datei</translation>
    </message>
    <message>
        <source>The keys are accepted</source>
        <translation>Die Schlüssel werden angenommen</translation>
    </message>
    <message>
        <source>The keys are filled in.</source>
        <translation>Die Schlüssel sind eingetragen.</translation>
    </message>
    <message>
        <source>The keys were not accepted</source>
        <translation>Die Schlüssel wurden nicht angenommen</translation>
    </message>
    <message>
        <source>The package brings no text; its licence is {name}.</source>
        <translation>Das Paket bringt keinen Text mit; seine Lizenz ist {name}.</translation>
    </message>
    <message>
        <source>The push is over</source>
        <translation>Die Übertragung ist vorbei</translation>
    </message>
    <message>
        <source>The push stops where it is. The home page offers to resume it; nothing is sent twice.</source>
        <translation>Die Übertragung hält dort an, wo sie ist. Die Startseite bietet an, sie fortzusetzen; nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Der Bericht ist in {file}.</translation>
    </message>
    <message>
        <source>The row was changed on both sides. Choose one to go on.</source>
        <translation>Die Zeile wurde auf beiden Seiten geändert. Wählen Sie eine, um fortzufahren.</translation>
    </message>
    <message>
        <source>The rule looks at the customers as they are now. It is not kept for later ones.</source>
        <translation>Die Regel betrachtet die Kunden, wie sie jetzt sind. Sie gilt nicht für spätere.</translation>
    </message>
    <message>
        <source>The same for all conflicts shown</source>
        <translation>Dasselbe für alle gezeigten Konflikte</translation>
    </message>
    <message>
        <source>The same into all selected cells</source>
        <translation>Dasselbe in alle markierten Zellen</translation>
    </message>
    <message>
        <source>The seal is whole, and known here as {name}</source>
        <translation>Das Siegel ist unversehrt und hier als {name} bekannt</translation>
    </message>
    <message>
        <source>The seal is whole, but not known here</source>
        <translation>Das Siegel ist unversehrt, aber hier nicht bekannt</translation>
    </message>
    <message>
        <source>The seal of {author} is not known here any more.</source>
        <translation>Das Siegel von {author} ist hier nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The sheet is ready.</source>
        <translation>Die Tabelle ist fertig.</translation>
    </message>
    <message>
        <source>The sheet was moved or deleted.</source>
        <translation>Die Tabelle wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>The store as it was then</source>
        <translation>Der Shop, wie er damals war</translation>
    </message>
    <message numerus="yes">
        <source>The store asked for a slower pace %Ln time(s)</source>
        <translation>
            <numerusform>Der Shop bat %Ln-mal um ein langsameres Tempo</numerusform>
            <numerusform>Der Shop bat %Ln-mal um ein langsameres Tempo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store changed (it|them) on the way in; such rows count as done.</source>
        <translation>
            <numerusform>Der Shop hat ihn beim Speichern geändert; solche Zeilen gelten als erledigt.</numerusform>
            <numerusform>Der Shop hat sie beim Speichern geändert; solche Zeilen gelten als erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store computes this; it cannot be edited.</source>
        <translation>Das berechnet der Shop; es lässt sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>The store has no such group any more; customers still name it.</source>
        <translation>Der Shop hat diese Gruppe nicht mehr; Kunden nennen sie noch.</translation>
    </message>
    <message>
        <source>The store holds these values already; nothing is left to send.</source>
        <translation>Der Shop hat diese Werte schon; es ist nichts mehr zu senden.</translation>
    </message>
    <message>
        <source>The store is already as this would make it.</source>
        <translation>Der Shop ist schon so, wie er dadurch würde.</translation>
    </message>
    <message>
        <source>The store is reached</source>
        <translation>Der Shop ist erreichbar</translation>
    </message>
    <message numerus="yes">
        <source>The store keeps %Ln value(s) differently than sent.</source>
        <translation>
            <numerusform>Der Shop hat %Ln Wert anders gespeichert als gesendet.</numerusform>
            <numerusform>Der Shop hat %Ln Werte anders gespeichert als gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store that these customers belong to is not connected.</source>
        <translation>Der Shop, zu dem diese Kunden gehören, ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The store was not reached</source>
        <translation>Der Shop war nicht erreichbar</translation>
    </message>
    <message>
        <source>The store {store} is not connected.</source>
        <translation>Der Shop {store} ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The support bundle is in {file}. Look through it before you send it.</source>
        <translation>Das Hilfspaket ist in {file}. Sehen Sie es durch, bevor Sie es senden.</translation>
    </message>
    <message numerus="yes">
        <source>The whole push: %Ln change(s)</source>
        <translation>
            <numerusform>Die ganze Übertragung: %Ln Änderung</numerusform>
            <numerusform>Die ganze Übertragung: %Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole row</source>
        <translation>Die ganze Zeile</translation>
    </message>
    <message>
        <source>Their values side by side</source>
        <translation>Ihre Werte nebeneinander</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>There is nothing to look at.</source>
        <translation>Es gibt nichts anzusehen.</translation>
    </message>
    <message>
        <source>There is nothing to push</source>
        <translation>Es gibt nichts zu übertragen</translation>
    </message>
    <message>
        <source>There is nothing to push. Edit the sheet, save it, and compare again.</source>
        <translation>Es ist nichts zu übertragen. Bearbeiten Sie die Tabelle, speichern Sie sie, und vergleichen Sie neu.</translation>
    </message>
    <message>
        <source>There was nothing left to send</source>
        <translation>Es war nichts mehr zu senden</translation>
    </message>
    <message>
        <source>There was nothing to delete.</source>
        <translation>Es gab nichts zu löschen.</translation>
    </message>
    <message>
        <source>These are too many cells for the clipboard.</source>
        <translation>Das sind zu viele Zellen für die Zwischenablage.</translation>
    </message>
    <message>
        <source>These keys may only read.</source>
        <translation>Diese Schlüssel dürfen nur lesen.</translation>
    </message>
    <message>
        <source>These keys work.</source>
        <translation>Diese Schlüssel funktionieren.</translation>
    </message>
    <message>
        <source>These rows were added by the push that you take back.</source>
        <translation>Diese Zeilen hat die Übertragung hinzugefügt, die Sie zurücknehmen.</translation>
    </message>
    <message>
        <source>They are kept encrypted in this computer&apos;s keyring, and nowhere else.</source>
        <translation>Sie liegen verschlüsselt im Schlüsselbund dieses Computers und sonst nirgends.</translation>
    </message>
    <message>
        <source>They are kept encrypted in {place}, and nowhere else.</source>
        <translation>Sie liegen verschlüsselt in {place} und sonst nirgends.</translation>
    </message>
    <message>
        <source>They are one: merge them</source>
        <translation>Es ist derselbe: zusammenführen</translation>
    </message>
    <message>
        <source>They are those of the export of {when} from {store}. You review it first; what others changed since stays unless you choose otherwise.</source>
        <translation>Sie stammen aus dem Export vom {when} aus {store}. Sie prüfen sie zuerst; was andere seither geändert haben, bleibt, wenn Sie nichts anderes wählen.</translation>
    </message>
    <message>
        <source>They are written into the sheet itself as soon as you close it there.</source>
        <translation>Sie werden in die Tabelle selbst geschrieben, sobald Sie sie dort schließen.</translation>
    </message>
    <message>
        <source>They get a new number; their password and past orders cannot come back.</source>
        <translation>Sie bekommen eine neue Nummer; Passwort und frühere Bestellungen kommen nicht zurück.</translation>
    </message>
    <message>
        <source>They see the prices and rules that the store has for everybody.</source>
        <translation>Für sie gelten die Preise und Regeln, die der Shop für alle hat.</translation>
    </message>
    <message>
        <source>They were made in {file}, the last one {age}.</source>
        <translation>Sie wurden in {file} gemacht, die letzte {age}.</translation>
    </message>
    <message>
        <source>They were not sent to the store; the last one was made {age}.</source>
        <translation>Sie wurden nicht an den Shop gesendet; die letzte stammt von {age}.</translation>
    </message>
    <message>
        <source>This change set is for the store {store}, which is not connected.</source>
        <translation>Dieses Änderungspaket ist für den Shop {store}, der nicht verbunden ist.</translation>
    </message>
    <message>
        <source>This column</source>
        <translation>Diese Spalte</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be trusted with keys, so CartSheets forgets them when you close it. You paste them again next time.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, dem man Schlüssel anvertrauen kann. CartSheets vergisst sie deshalb beim Beenden; beim nächsten Mal fügen Sie sie wieder ein.</translation>
    </message>
    <message numerus="yes">
        <source>This file will hold personal data of %Ln (person|people). Keep it on this computer, and delete it when it is no longer needed.</source>
        <translation>
            <numerusform>Diese Datei wird personenbezogene Daten von %Ln Person enthalten. Behalten Sie sie auf diesem Computer, und löschen Sie sie, wenn sie nicht mehr gebraucht wird.</numerusform>
            <numerusform>Diese Datei wird personenbezogene Daten von %Ln Personen enthalten. Behalten Sie sie auf diesem Computer, und löschen Sie sie, wenn sie nicht mehr gebraucht wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours</source>
        <translation>Das ist ein Fehler im Programm, nicht Ihrer</translation>
    </message>
    <message>
        <source>This is an unusually large change. Tick what you have checked.</source>
        <translation>Das ist eine ungewöhnlich große Änderung. Haken Sie an, was Sie geprüft haben.</translation>
    </message>
    <message>
        <source>This is not yet a full address, like mystore.3dcartstores.com.</source>
        <translation>Das ist noch keine vollständige Adresse wie mystore.3dcartstores.com.</translation>
    </message>
    <message>
        <source>This is only to look at: nothing of it can be ticked or pushed.</source>
        <translation>Das ist nur zum Ansehen: Nichts davon lässt sich anhaken oder übertragen.</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>This review cannot be made again from here.</source>
        <translation>Diese Prüfung kann von hier aus nicht wiederholt werden.</translation>
    </message>
    <message>
        <source>This sheet belongs to the store {store}, which is not connected.</source>
        <translation>Diese Tabelle gehört zum Shop {store}, der nicht verbunden ist.</translation>
    </message>
    <message>
        <source>This sheet does not say which store it belongs to, and none is chosen.</source>
        <translation>Diese Tabelle sagt nicht, zu welchem Shop sie gehört, und es ist keiner gewählt.</translation>
    </message>
    <message>
        <source>This sheet was exported, edited and read again. Every change stands in the table with its old and its new value. Here you see how many there are of each kind, and what a spreadsheet program damaged and CartSheets mended. Nothing is sent yet.</source>
        <translation>Diese Tabelle wurde exportiert, bearbeitet und wieder gelesen. Jede Änderung steht mit altem und neuem Wert in der Tabelle. Hier sehen Sie, wie viele es von jeder Art sind und was ein Tabellenprogramm beschädigt und CartSheets berichtigt hat. Noch ist nichts gesendet.</translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>Haken Sie mindestens eine Spalte an.</translation>
    </message>
    <message>
        <source>Tick at least one group.</source>
        <translation>Haken Sie mindestens eine Gruppe an.</translation>
    </message>
    <message>
        <source>Tick first what you have checked.</source>
        <translation>Haken Sie zuerst an, was Sie geprüft haben.</translation>
    </message>
    <message>
        <source>Tick some changes first; then they can be handed over.</source>
        <translation>Haken Sie zuerst einige Änderungen an; dann können sie übergeben werden.</translation>
    </message>
    <message>
        <source>To the details</source>
        <translation>Zu den Einzelheiten</translation>
    </message>
    <message>
        <source>To the edge of what is filled</source>
        <translation>Bis zum Rand des Gefüllten</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Tour, {at} of {total}: {title}. {text} F6 leads to the tour.</source>
        <translation>Rundgang, {at} von {total}: {title}. {text} F6 führt zum Rundgang.</translation>
    </message>
    <message>
        <source>Tour: {title}</source>
        <translation>Rundgang: {title}</translation>
    </message>
    <message>
        <source>Trust and review</source>
        <translation>Vertrauen und prüfen</translation>
    </message>
    <message>
        <source>Trust no more</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try the practice store</source>
        <translation>Übungsshop ausprobieren</translation>
    </message>
    <message>
        <source>Two are needed for a merge. If they are not one, do not merge them.</source>
        <translation>Zum Zusammenführen braucht es zwei. Wenn es nicht derselbe ist, führen Sie sie nicht zusammen.</translation>
    </message>
    <message>
        <source>Two columns go by “{header}”</source>
        <translation>Zwei Spalten heißen „{header}“</translation>
    </message>
    <message>
        <source>Two exports can only be looked at. Compared with the store as it is now, you see what would bring it back, and can push that.</source>
        <translation>Zwei Exporte können nur angesehen werden. Beim Vergleich mit dem jetzigen Shop sehen Sie, was ihn zurückbrächte, und können das übertragen.</translation>
    </message>
    <message>
        <source>Type DELETE {count} to include them:</source>
        <translation>Zum Aufnehmen DELETE {count} tippen:</translation>
    </message>
    <message>
        <source>Type another value</source>
        <translation>Einen anderen Wert tippen</translation>
    </message>
    <message>
        <source>Type today&apos;s date</source>
        <translation>Das heutige Datum tippen</translation>
    </message>
    <message>
        <source>Unchanged fields</source>
        <translation>Unveränderte Felder</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung zurücknehmen</numerusform>
            <numerusform>%Ln Änderungen zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln change(s)…</source>
        <translation>
            <numerusform>%Ln Änderung zurücknehmen…</numerusform>
            <numerusform>%Ln Änderungen zurücknehmen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln chosen…</source>
        <translation>
            <numerusform>%Ln gewählte zurücknehmen…</numerusform>
            <numerusform>%Ln gewählte zurücknehmen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo a push</source>
        <translation>Eine Übertragung zurücknehmen</translation>
    </message>
    <message>
        <source>Undo in {store}</source>
        <translation>Zurücknehmen in {store}</translation>
    </message>
    <message>
        <source>Undo takes a push back, now or weeks later from the History. It is reviewed like any other change, so that nobody&apos;s later work is lost. Then connect your own store at Home.</source>
        <translation>Eine Übertragung lässt sich zurücknehmen, jetzt oder Wochen später aus dem Verlauf. Das wird geprüft wie jede andere Änderung, damit niemandes spätere Arbeit verloren geht. Verbinden Sie dann auf der Startseite Ihren eigenen Shop.</translation>
    </message>
    <message>
        <source>Undo the push of {when}</source>
        <translation>Übertragung vom {when} zurücknehmen</translation>
    </message>
    <message>
        <source>Undo this push…</source>
        <translation>Diese Übertragung zurücknehmen…</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Unsort</source>
        <translation>Nicht sortieren</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Geänderte</translation>
    </message>
    <message>
        <source>Updates</source>
        <comment>of the program</comment>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Diesen verwenden</translation>
    </message>
    <message>
        <source>Use {value}</source>
        <translation>{value} verwenden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values to choose from</source>
        <translation>Werte zur Auswahl</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Very likely: a usual name for it ({percent} %)</source>
        <translation>Sehr wahrscheinlich: ein üblicher Name dafür ({percent} %)</translation>
    </message>
    <message>
        <source>WHAT THE SPREADSHEET DID</source>
        <translation>SCHÄDEN DER TABELLE</translation>
    </message>
    <message>
        <source>Was added</source>
        <translation>Wurde hinzugefügt</translation>
    </message>
    <message>
        <source>Was deleted</source>
        <translation>Wurde gelöscht</translation>
    </message>
    <message>
        <source>Was: {was}</source>
        <translation>Vorher: {was}</translation>
    </message>
    <message>
        <source>Watch sheets</source>
        <translation>Tabellen beobachten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What an undo cannot bring back</source>
        <translation>Was ein Zurücknehmen nicht wiederbringt</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What is done stays done. You can resume it later; nothing is sent twice.</source>
        <translation>Was erledigt ist, bleibt erledigt. Sie können später fortsetzen; nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Hier sind Sie gefragt</translation>
    </message>
    <message>
        <source>What should be taken back?</source>
        <translation>Was soll zurückgenommen werden?</translation>
    </message>
    <message>
        <source>What should the export of {when} be compared with?</source>
        <translation>Womit soll der Export vom {when} verglichen werden?</translation>
    </message>
    <message>
        <source>What should this computer forget?</source>
        <translation>Was soll dieser Computer vergessen?</translation>
    </message>
    <message>
        <source>What somebody edited</source>
        <translation>Was jemand bearbeitet hat</translation>
    </message>
    <message>
        <source>What the rule looks at</source>
        <translation>Was die Regel betrachtet</translation>
    </message>
    <message>
        <source>What the spreadsheet did, and what was put right</source>
        <translation>Was das Tabellenprogramm getan hat und was berichtigt wurde</translation>
    </message>
    <message>
        <source>What this computer remembers</source>
        <translation>Was dieser Computer sich merkt</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Was verlangt wurde</translation>
    </message>
    <message>
        <source>What was sent to the store is recorded, and your edits are kept. You can go on; if something looks wrong, close the program and open it again.</source>
        <translation>Was an den Shop gesendet wurde, ist protokolliert, und Ihre Bearbeitungen sind gesichert. Sie können weiterarbeiten; wenn etwas falsch aussieht, beenden Sie das Programm und öffnen es erneut.</translation>
    </message>
    <message>
        <source>What you ticked, chose and typed here before is in force again.</source>
        <translation>Was Sie hier früher angehakt, gewählt und getippt haben, gilt wieder.</translation>
    </message>
    <message>
        <source>What {author} asks for, only to look at. To tick and push any of it, open the file again and trust its seal.</source>
        <translation>Was {author} verlangt, nur zum Ansehen. Um etwas davon anzuhaken und zu übertragen, öffnen Sie die Datei noch einmal und vertrauen Sie ihrem Siegel.</translation>
    </message>
    <message>
        <source>When exported it was {base}. The store&apos;s copy was changed after your export. Choose one to include this row.</source>
        <translation>Beim Export war es {base}. Der Shop wurde nach Ihrem Export geändert. Wählen Sie einen Wert, um diese Zeile aufzunehmen.</translation>
    </message>
    <message>
        <source>Where do I find these?</source>
        <translation>Wo finde ich diese?</translation>
    </message>
    <message>
        <source>Where its customers go</source>
        <translation>Wohin ihre Kunden kommen</translation>
    </message>
    <message>
        <source>Where others can see your screen, names, companies, streets, phones, e-mail addresses and remarks are shown as “G•••”. Sheets, pushes and what you edit are never masked.</source>
        <translation>Wo andere Ihren Bildschirm sehen, werden Namen, Firmen, Straßen, Telefonnummern, E-Mail-Adressen und Bemerkungen als „G•••“ gezeigt. Tabellen, Übertragungen und was Sie bearbeiten werden nie verdeckt.</translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation>Wo was liegt</translation>
    </message>
    <message>
        <source>Which columns</source>
        <translation>Welche Spalten</translation>
    </message>
    <message>
        <source>Which customer is this row?</source>
        <translation>Welcher Kunde ist diese Zeile?</translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation>Welche Kunden</translation>
    </message>
    <message>
        <source>Which values should the store get back?</source>
        <translation>Welche Werte soll der Shop zurückbekommen?</translation>
    </message>
    <message>
        <source>Whole cell</source>
        <translation>Ganze Zelle</translation>
    </message>
    <message>
        <source>Will be added to the store</source>
        <translation>Wird im Shop hinzugefügt</translation>
    </message>
    <message>
        <source>Will be deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Will be deleted by the push.</source>
        <translation>Wird durch die Übertragung gelöscht.</translation>
    </message>
    <message>
        <source>Will be deleted from the store</source>
        <translation>Wird im Shop gelöscht</translation>
    </message>
    <message>
        <source>Would be added to the store</source>
        <translation>Würde dem Shop hinzugefügt</translation>
    </message>
    <message>
        <source>Would be deleted from the store</source>
        <translation>Würde im Shop gelöscht</translation>
    </message>
    <message>
        <source>Write the proxy&apos;s address like http://proxy.example:8080; until then nothing changes.</source>
        <translation>Schreiben Sie die Adresse des Proxys wie http://proxy.example:8080; bis dahin ändert sich nichts.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the support bundle</source>
        <translation>Das Hilfspaket wird geschrieben</translation>
    </message>
    <message>
        <source>You can export and review. To push, allow the application to write customers in the store&apos;s REST API settings.</source>
        <translation>Sie können exportieren und prüfen. Zum Übertragen erlauben Sie der Anwendung in den REST-API-Einstellungen des Shops, Kunden zu schreiben.</translation>
    </message>
    <message>
        <source>You chose it</source>
        <translation>Sie haben es gewählt</translation>
    </message>
    <message>
        <source>You review it first. What others changed since stays unless you choose otherwise.</source>
        <translation>Sie prüfen es zuerst. Was andere seither geändert haben, bleibt, wenn Sie nichts anderes wählen.</translation>
    </message>
    <message>
        <source>You see once more in words what will be sent before it is. This store and its customers are invented, so try it, and take it back afterwards.</source>
        <translation>Bevor etwas gesendet wird, sehen Sie noch einmal in Worten, was. Dieser Shop und seine Kunden sind erfunden: probieren Sie es, und nehmen Sie es danach zurück.</translation>
    </message>
    <message>
        <source>Your customers in a spreadsheet, and safely back</source>
        <translation>Ihre Kunden in einer Tabelle – und sicher zurück</translation>
    </message>
    <message>
        <source>Your own seal, and whole</source>
        <translation>Ihr eigenes Siegel, und unversehrt</translation>
    </message>
    <message>
        <source>Your seal: {fingerprint}. Read it out once, by telephone, so that it is trusted.</source>
        <translation>Ihr Siegel: {fingerprint}. Lesen Sie es einmal am Telefon vor, damit ihm vertraut wird.</translation>
    </message>
    <message>
        <source>Your stores</source>
        <translation>Ihre Shops</translation>
    </message>
    <message>
        <source>Your workbook matches the store</source>
        <translation>Ihre Arbeitsmappe stimmt mit dem Shop überein</translation>
    </message>
    <message>
        <source>Yours (workbook)</source>
        <translation>Ihrer (Arbeitsmappe)</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z bis A</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Zip file (*.zip)</source>
        <translation>Zip-Datei (*.zip)</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>einige Sekunden</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>etwa {hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>about {minutes} min {seconds} s</source>
        <translation>etwa {minutes} Min. {seconds} Sek.</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>neue</translation>
    </message>
    <message>
        <source>after {when}</source>
        <translation>nach {when}</translation>
    </message>
    <message>
        <source>all changes</source>
        <translation>alle Änderungen</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>at once, then</source>
        <translation>auf einmal, dann</translation>
    </message>
    <message>
        <source>before: {value}</source>
        <translation>vorher: {value}</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>being tested</source>
        <translation>wird getestet</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>leere</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>von {who}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>compared with the live store {age}</source>
        <translation>mit dem Shop verglichen {age}</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>customer {key}</source>
        <translation>Kunde {key}</translation>
    </message>
    <message numerus="yes">
        <source>customer(s) deleted</source>
        <translation>
            <numerusform>Kunde gelöscht</numerusform>
            <numerusform>Kunden gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customer(s) updated</source>
        <translation>
            <numerusform>Kunde geändert</numerusform>
            <numerusform>Kunden geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>customers may register</source>
        <translation>Kunden dürfen sich registrieren</translation>
    </message>
    <message>
        <source>deletes</source>
        <translation>gelöschte</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>export {export}</source>
        <translation>Export {export}</translation>
    </message>
    <message>
        <source>exported {age}</source>
        <translation>exportiert {age}</translation>
    </message>
    <message>
        <source>exported {ago}</source>
        <translation>exportiert {ago}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>group {key}</source>
        <translation>Gruppe {key}</translation>
    </message>
    <message numerus="yes">
        <source>group(s) deleted</source>
        <translation>
            <numerusform>Gruppe gelöscht</numerusform>
            <numerusform>Gruppen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group(s) updated</source>
        <translation>
            <numerusform>Gruppe geändert</numerusform>
            <numerusform>Gruppen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>in an export</source>
        <translation>in einem Export</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>include or skip</source>
        <translation>an-/abwählen</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>keep mine / live</source>
        <translation>meiner / Shop</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>gelassen, wie sie sind</translation>
    </message>
    <message>
        <source>left out: {value}</source>
        <translation>ausgelassen: {value}</translation>
    </message>
    <message>
        <source>live store</source>
        <translation>Live-Shop</translation>
    </message>
    <message>
        <source>minimum order {amount}</source>
        <translation>Mindestbestellwert {amount}</translation>
    </message>
    <message>
        <source>moved or deleted</source>
        <translation>verschoben oder gelöscht</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>new customer</source>
        <translation>neuer Kunde</translation>
    </message>
    <message numerus="yes">
        <source>new customer(s)</source>
        <translation>
            <numerusform>neuer Kunde</numerusform>
            <numerusform>neue Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>new group</source>
        <translation>neue Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>new group(s)</source>
        <translation>
            <numerusform>neue Gruppe</numerusform>
            <numerusform>neue Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>new row</source>
        <translation>neue Zeile</translation>
    </message>
    <message>
        <source>next / before</source>
        <translation>nächste / vorige</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no blanks</source>
        <translation>keine leeren</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>keine Gruppe</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>no reward points</source>
        <translation>keine Bonuspunkte</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>keine Steuer</translation>
    </message>
    <message>
        <source>not pushed yet</source>
        <translation>noch nicht übertragen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>noch nicht getestet</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation>nichts gesendet</translation>
    </message>
    <message>
        <source>practice store</source>
        <translation>Übungsshop</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>push {push}</source>
        <translation>Übertragung {push}</translation>
    </message>
    <message numerus="yes">
        <source>pushed %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal übertragen</numerusform>
            <numerusform>%Ln-mal übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>gleiche E-Mail</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>the Windows Credential Manager</source>
        <translation>der Windows-Anmeldeinformationsverwaltung</translation>
    </message>
    <message>
        <source>the keychain of this Mac</source>
        <translation>dem Schlüsselbund dieses Macs</translation>
    </message>
    <message>
        <source>the store allows {pace} calls a second</source>
        <translation>der Shop erlaubt {pace} Aufrufe je Sekunde</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>die ganze Zeile</translation>
    </message>
    <message>
        <source>this computer&apos;s keyring</source>
        <translation>dem Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>to be merged</source>
        <translation>zusammenzuführen</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>geänderte</translation>
    </message>
    <message>
        <source>will be deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>with problems</source>
        <translation>mit Problemen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>you can undo this push</source>
        <translation>diese Übertragung lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>you keep the store&apos;s</source>
        <translation>der Wert des Shops bleibt</translation>
    </message>
    <message>
        <source>you keep yours</source>
        <translation>Ihr Wert bleibt</translation>
    </message>
    <message>
        <source>{added} new, {updated} updated, {deleted} to delete</source>
        <translation>{added} neu, {updated} geändert, {deleted} zu löschen</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} von {total}</translation>
    </message>
    <message>
        <source>{author} is known here by another seal. It may be a new computer, or somebody else who uses the name. Let {author} read this one out by telephone before you trust it: {mark}</source>
        <translation>{author} ist hier mit einem anderen Siegel bekannt. Es kann ein neuer Computer sein oder jemand anderes, der den Namen verwendet. Lassen Sie sich dieses von {author} am Telefon vorlesen, bevor Sie ihm vertrauen: {mark}</translation>
    </message>
    <message>
        <source>{calls} at {pace} a second</source>
        <translation>{calls} bei {pace} je Sekunde</translation>
    </message>
    <message>
        <source>{chosen} of {total}</source>
        <translation>{chosen} von {total}</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} erledigt</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{count} in doubt</source>
        <translation>{count} ungeklärt</translation>
    </message>
    <message>
        <source>{count} not sent</source>
        <translation>{count} nicht gesendet</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} übersprungen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{field}, differs</source>
        <translation>{field}, verschieden</translation>
    </message>
    <message>
        <source>{field}: changed from {old} to {new}</source>
        <translation>{field}: geändert von {old} zu {new}</translation>
    </message>
    <message>
        <source>{field}: {value}, new</source>
        <translation>{field}: {value}, neu</translation>
    </message>
    <message>
        <source>{field}: {value}, will be deleted</source>
        <translation>{field}: {value}, wird gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>{going} of %Ln change(s) selected</source>
        <translation>
            <numerusform>{going} von %Ln Änderung gewählt</numerusform>
            <numerusform>{going} von %Ln Änderungen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>{header} is left out now.</source>
        <translation>„{header}“ wird jetzt ausgelassen.</translation>
    </message>
    <message>
        <source>{header} of {row}</source>
        <translation>{header} von {row}</translation>
    </message>
    <message>
        <source>{header}, column {letters}, is read as</source>
        <translation>„{header}“, Spalte {letters}, wird gelesen als</translation>
    </message>
    <message>
        <source>{header}: {value}, changed from {was}</source>
        <translation>{header}: {value}, geändert von {was}</translation>
    </message>
    <message>
        <source>{kind}: the sheet holds {damaged}, it counts as {value}.</source>
        <translation>{kind}: in der Tabelle steht {damaged}, es zählt als {value}.</translation>
    </message>
    <message>
        <source>{kind}: {damaged} counts as it was typed; {value} would put it right.</source>
        <translation>{kind}: {damaged} zählt, wie es getippt ist; {value} würde es berichtigen.</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>{number} · sheet row {row}</source>
        <translation>{number} · Tabellenzeile {row}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{percent} % alike: {reasons}</source>
        <translation>zu {percent} % gleich: {reasons}</translation>
    </message>
    <message>
        <source>{rate} rows a second</source>
        <translation>{rate} Zeilen je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>{read} of %Ln column(s) (is|are) read</source>
        <translation>
            <numerusform>{read} von %Ln Spalte wird gelesen</numerusform>
            <numerusform>{read} von %Ln Spalten werden gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{repaired} of %Ln cell(s) repaired</source>
        <translation>
            <numerusform>{repaired} von %Ln Zelle repariert</numerusform>
            <numerusform>{repaired} von %Ln Zellen repariert</numerusform>
        </translation>
    </message>
    <message>
        <source>{row}, the row of headers</source>
        <translation>{row}, die Zeile der Überschriften</translation>
    </message>
    <message>
        <source>{sent} → {stored}</source>
        <translation>{sent} → {stored}</translation>
    </message>
    <message>
        <source>{sheet} was saved.</source>
        <translation>{sheet} wurde gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln change(s)</source>
        <translation>
            <numerusform>{shown} von %Ln Änderung</numerusform>
            <numerusform>{shown} von %Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <source>{store} as it is now</source>
        <translation>{store}, wie er jetzt ist</translation>
    </message>
    <message>
        <source>{store} is connected.</source>
        <translation>{store} ist verbunden.</translation>
    </message>
    <message>
        <source>{store} is forgotten.</source>
        <translation>{store} ist vergessen.</translation>
    </message>
    <message>
        <source>{time} at the store&apos;s pace</source>
        <translation>{time} im Tempo des Shops</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{value} (found out)</source>
        <translation>{value} (herausgefunden)</translation>
    </message>
    <message>
        <source>{value}, as typed</source>
        <translation>{value}, wie getippt</translation>
    </message>
    <message numerus="yes">
        <source>{what} marked for deletion (starts|start) unticked, because a delete cannot be fully undone. Tick what should go.</source>
        <translation>
            <numerusform>Zum Löschen vorgemerkt: {what}, zunächst nicht angehakt, weil sich ein Löschen nicht ganz zurücknehmen lässt. Haken Sie an, was gelöscht werden soll.</numerusform>
            <numerusform>Zum Löschen vorgemerkt: {what}, zunächst nicht angehakt, weil sich ein Löschen nicht ganz zurücknehmen lässt. Haken Sie an, was gelöscht werden soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}: {done} of {total}</source>
        <translation>{words}: {done} von {total}</translation>
    </message>
    <message>
        <source>“{name}” is in use. Choose another name, or replace its keys in Settings.</source>
        <translation>„{name}“ gibt es schon. Wählen Sie einen anderen Namen, oder ersetzen Sie seine Schlüssel in den Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more field(s)</source>
        <translation>
            <numerusform>… und %Ln weiteres Feld</numerusform>
            <numerusform>… und %Ln weitere Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln other cause(s)</source>
        <translation>
            <numerusform>… und %Ln andere Ursache</numerusform>
            <numerusform>… und %Ln andere Ursachen</numerusform>
        </translation>
    </message>
    <message>
        <source>− was</source>
        <translation>− vorher</translation>
    </message>
    <message>
        <source>(its part {bombs})</source>
        <translation>(ihr Teil {bombs})</translation>
    </message>
    <message>
        <source>+ put in front</source>
        <translation>+ davorgesetzt</translation>
    </message>
    <message>
        <source>1 cell was</source>
        <translation>1 Zelle wurde</translation>
    </message>
    <message>
        <source>1 hidden row of</source>
        <translation>1 ausgeblendete Zeile von</translation>
    </message>
    <message>
        <source>: set to</source>
        <translation>: gesetzt auf</translation>
    </message>
    <message>
        <source>; the store has {base}</source>
        <translation>; der Shop hat {base}</translation>
    </message>
    <message>
        <source>A CSV file cannot carry its base.</source>
        <translation>Eine CSV-Datei kann ihre Grundlage nicht mitführen.</translation>
    </message>
    <message>
        <source>A deleted customer can be added again by an undo, but gets a new customer number; the password and the link to past orders cannot come back.</source>
        <translation>Ein gelöschter Kunde kann durch ein Zurücknehmen wieder hinzugefügt werden, bekommt aber eine neue Kundennummer; das Passwort und die Verbindung zu früheren Bestellungen kommen nicht zurück.</translation>
    </message>
    <message>
        <source>A group&apos;s name, from the list or from the Groups sheet; blank: no group</source>
        <translation>Der Name einer Gruppe, aus der Liste oder vom Blatt Groups; leer: keine Gruppe</translation>
    </message>
    <message>
        <source>A merge needs two customers at least.</source>
        <translation>Zum Zusammenführen braucht es mindestens zwei Kunden.</translation>
    </message>
    <message>
        <source>A new password; blank: leave it as it is. Never shown, blanked after it was sent</source>
        <translation>Ein neues Passwort; leer: es bleibt, wie es ist. Wird nie angezeigt und nach dem Senden geleert</translation>
    </message>
    <message>
        <source>A part of this computer&apos;s record is damaged and cannot be read.</source>
        <translation>Ein Teil des Protokolls auf diesem Computer ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>Accented letters garbled</source>
        <translation>Umlaute und Akzente verstümmelt</translation>
    </message>
    <message>
        <source>Add: fill a new row below the last one and leave Customer ID blank. The e-mail is needed; without a new password a random one is set.</source>
        <translation>Hinzufügen: füllen Sie eine neue Zeile unter der letzten, und lassen Sie Customer ID leer. Die E-Mail ist nötig; ohne neues Passwort wird ein zufälliges gesetzt.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amounts turned into numbers</source>
        <translation>Beträge zu Zahlen geworden</translation>
    </message>
    <message>
        <source>An earlier push of this sheet added this customer as number {key}. It was changed since, and is not added again.</source>
        <translation>Eine frühere Übertragung dieses Blattes hat diesen Kunden als Nummer {key} hinzugefügt. Er wurde seitdem geändert und wird nicht noch einmal hinzugefügt.</translation>
    </message>
    <message>
        <source>An earlier push of this sheet added this group as number {key}. It was changed since, and is not added again.</source>
        <translation>Eine frühere Übertragung dieses Blattes hat diese Gruppe als Nummer {key} hinzugefügt. Sie wurde seitdem geändert und wird nicht noch einmal hinzugefügt.</translation>
    </message>
    <message>
        <source>Another group is already called “{name}”.</source>
        <translation>Eine andere Gruppe heißt schon „{name}“.</translation>
    </message>
    <message>
        <source>Another push to this store is running.</source>
        <translation>Eine andere Übertragung an diesen Shop läuft.</translation>
    </message>
    <message>
        <source>As exported</source>
        <translation>Wie exportiert</translation>
    </message>
    <message>
        <source>Ask another day, or look at the download page.</source>
        <translation>Fragen Sie an einem anderen Tag, oder sehen Sie auf der Seite zum Herunterladen nach.</translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation>Bitten Sie noch einmal darum.</translation>
    </message>
    <message>
        <source>Ask its author for it again.</source>
        <translation>Bitten Sie den Verfasser noch einmal darum.</translation>
    </message>
    <message>
        <source>Ask its author to read the fingerprint out again.</source>
        <translation>Bitten Sie den Verfasser, den Fingerabdruck noch einmal vorzulesen.</translation>
    </message>
    <message>
        <source>Ask whoever gave you the program.</source>
        <translation>Fragen Sie, wer Ihnen das Programm gegeben hat.</translation>
    </message>
    <message>
        <source>Asking whether changes are allowed</source>
        <translation>Es wird gefragt, ob Änderungen erlaubt sind</translation>
    </message>
    <message>
        <source>Begin it again.</source>
        <translation>Beginnen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Begun (UTC)</source>
        <translation>Begonnen (UTC)</translation>
    </message>
    <message>
        <source>Beside “{name}” lies another table, which is not read: {beside}.</source>
        <translation>Neben „{name}“ liegt eine andere Tabelle, die nicht gelesen wird: {beside}.</translation>
    </message>
    <message>
        <source>Blank cells change nothing, «clear» clears</source>
        <translation>Leere Zellen ändern nichts, «clear» leert</translation>
    </message>
    <message>
        <source>Blank cells clear</source>
        <translation>Leere Zellen leeren</translation>
    </message>
    <message>
        <source>Blank: what differs is updated, and a row without an id is added.
DELETE: the row is deleted in the store.
IGNORE: the row is left alone.</source>
        <translation>Leer: was abweicht, wird geändert, und eine Zeile ohne Nummer wird hinzugefügt.
DELETE: die Zeile wird im Shop gelöscht.
IGNORE: die Zeile bleibt in Ruhe.</translation>
    </message>
    <message>
        <source>Bring both computers to the same version.</source>
        <translation>Bringen Sie beide Computer auf dieselbe Version.</translation>
    </message>
    <message>
        <source>Capitals changed in e-mails</source>
        <translation>Großschreibung in E-Mails geändert</translation>
    </message>
    <message>
        <source>CartSheets cannot use a SOCKS proxy.</source>
        <translation>CartSheets kann keinen SOCKS-Proxy verwenden.</translation>
    </message>
    <message>
        <source>Cells of {cleared} customers would be emptied.</source>
        <translation>Zellen von {cleared} Kunden würden geleert.</translation>
    </message>
    <message>
        <source>Change the row that was exported for {key}, or empty the cell to add a new row.</source>
        <translation>Ändern Sie die Zeile, die für {key} exportiert wurde, oder leeren Sie die Zelle, um eine neue Zeile hinzuzufügen.</translation>
    </message>
    <message>
        <source>Change: type over the value. Only cells that differ from the export are sent, and you review every change before that.</source>
        <translation>Ändern: überschreiben Sie den Wert. Gesendet werden nur Zellen, die vom Export abweichen, und vorher prüfen Sie jede Änderung.</translation>
    </message>
    <message>
        <source>Check its name, or choose it again.</source>
        <translation>Prüfen Sie den Namen, oder wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Check that the disk has space and that you may write there, or set CARTSHEETS_HOME.</source>
        <translation>Prüfen Sie, ob der Datenträger Platz hat und ob Sie dort schreiben dürfen, oder setzen Sie CARTSHEETS_HOME.</translation>
    </message>
    <message>
        <source>Check that the disk has space and that you may write to its folder.</source>
        <translation>Prüfen Sie, ob der Datenträger Platz hat und ob Sie in seinen Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>Check that the disk has space and that you may write to this folder.</source>
        <translation>Prüfen Sie, ob der Datenträger Platz hat und ob Sie in diesen Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>Check that the disk has space, that you may write there, and that it is this computer&apos;s own.</source>
        <translation>Prüfen Sie, ob der Datenträger Platz hat, ob Sie dort schreiben dürfen und ob er zu diesem Computer gehört.</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation>Prüfen Sie, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>Check that you may read it, or move it away to start with defaults.</source>
        <translation>Prüfen Sie, ob Sie sie lesen dürfen, oder verschieben Sie sie, um mit Vorgaben zu starten.</translation>
    </message>
    <message>
        <source>Check the address of the API in the store&apos;s settings.</source>
        <translation>Prüfen Sie die Adresse der API in den Einstellungen des Shops.</translation>
    </message>
    <message>
        <source>Check the connection, or copy the file to this computer.</source>
        <translation>Prüfen Sie die Verbindung, oder kopieren Sie die Datei auf diesen Computer.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again; a push that was cut off can be resumed.</source>
        <translation>Prüfen Sie die Internetverbindung, und versuchen Sie es noch einmal; eine abgebrochene Übertragung kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Check the network, or ask another day. Everything else works without it.</source>
        <translation>Prüfen Sie das Netzwerk, oder fragen Sie an einem anderen Tag. Alles andere geht auch so.</translation>
    </message>
    <message>
        <source>Check the proxy in this computer&apos;s network settings.</source>
        <translation>Prüfen Sie den Proxy in den Netzwerkeinstellungen dieses Computers.</translation>
    </message>
    <message>
        <source>Check the secure URL, private key and token, and in the store&apos;s REST API settings that the application may read and write customers.</source>
        <translation>Prüfen Sie sichere Adresse, privaten Schlüssel und Token, und in den REST-API-Einstellungen des Shops, ob die Anwendung Kunden lesen und schreiben darf.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time, and whether a program looks into encrypted traffic; there is no way around a certificate that is not trusted.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers und ob ein Programm in verschlüsselte Verbindungen hineinsieht; an einem Zertifikat, dem nicht vertraut wird, führt kein Weg vorbei.</translation>
    </message>
    <message>
        <source>Choose DELETE or IGNORE, or leave the cell blank.</source>
        <translation>Wählen Sie DELETE oder IGNORE, oder lassen Sie die Zelle leer.</translation>
    </message>
    <message>
        <source>Choose Yes or No.</source>
        <translation>Wählen Sie Yes oder No.</translation>
    </message>
    <message>
        <source>Choose Yes or No. TRUE and FALSE, 1 and 0 are understood too.</source>
        <translation>Wählen Sie Yes oder No. TRUE und FALSE, 1 und 0 werden auch verstanden.</translation>
    </message>
    <message>
        <source>Choose a PEM file that holds the authority&apos;s certificate.</source>
        <translation>Wählen Sie eine PEM-Datei, die das Zertifikat der Zertifizierungsstelle enthält.</translation>
    </message>
    <message>
        <source>Choose a PEM file; your network&apos;s administrator has it.</source>
        <translation>Wählen Sie eine PEM-Datei; der Administrator Ihres Netzwerks hat sie.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>Wählen Sie einen Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose a group from the list, or add it on the Groups sheet.</source>
        <translation>Wählen Sie eine Gruppe aus der Liste, oder fügen Sie sie auf dem Blatt Groups hinzu.</translation>
    </message>
    <message>
        <source>Choose another column to match by, or write that header over the right column.</source>
        <translation>Wählen Sie eine andere Spalte zum Zuordnen, oder schreiben Sie diese Überschrift über die richtige Spalte.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write there.</source>
        <translation>Wählen Sie einen anderen Ordner, oder bitten Sie um das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that the disk has space.</source>
        <translation>Wählen Sie einen anderen Ordner, oder prüfen Sie, ob der Datenträger Platz hat.</translation>
    </message>
    <message>
        <source>Choose another group, or add it on the Groups sheet.</source>
        <translation>Wählen Sie eine andere Gruppe, oder fügen Sie sie auf dem Blatt Groups hinzu.</translation>
    </message>
    <message>
        <source>Choose another group, or take DELETE out of the Groups sheet.</source>
        <translation>Wählen Sie eine andere Gruppe, oder nehmen Sie DELETE aus dem Blatt Groups.</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another one in Settings.</source>
        <translation>Wählen Sie in den Einstellungen einen anderen.</translation>
    </message>
    <message>
        <source>Choose another one, such as utf-8 or cp1252.</source>
        <translation>Wählen Sie eine andere, etwa utf-8 oder cp1252.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie einen anderen Eintrag.</translation>
    </message>
    <message>
        <source>Choose one of {offers}.</source>
        <translation>Wählen Sie eine von {offers}.</translation>
    </message>
    <message>
        <source>Choose one with --store: {settings}.</source>
        <translation>Wählen Sie einen mit --store: {settings}.</translation>
    </message>
    <message>
        <source>Choose some changes first.</source>
        <translation>Wählen Sie zuerst einige Änderungen.</translation>
    </message>
    <message>
        <source>Choose the folder with “Choose…”, or write all of it.</source>
        <translation>Wählen Sie den Ordner mit „Auswählen…“, oder schreiben Sie ihn ganz.</translation>
    </message>
    <message>
        <source>Choose the store that it was made for.</source>
        <translation>Wählen Sie den Shop, für den es gemacht wurde.</translation>
    </message>
    <message>
        <source>Choose the store that the plan belongs to.</source>
        <translation>Wählen Sie den Shop, zu dem der Plan gehört.</translation>
    </message>
    <message>
        <source>Choose the store that the push belongs to.</source>
        <translation>Wählen Sie den Shop, zu dem die Übertragung gehört.</translation>
    </message>
    <message>
        <source>Choose the store that the push went to.</source>
        <translation>Wählen Sie den Shop, an den die Übertragung ging.</translation>
    </message>
    <message>
        <source>Choose the store that the sheet belongs to.</source>
        <translation>Wählen Sie den Shop, zu dem die Tabelle gehört.</translation>
    </message>
    <message>
        <source>Choose the store that was exported.</source>
        <translation>Wählen Sie den Shop, der exportiert wurde.</translation>
    </message>
    <message>
        <source>Choose the workbook you mean.</source>
        <translation>Wählen Sie die Arbeitsmappe, die Sie meinen.</translation>
    </message>
    <message>
        <source>Clear: empty the cell (Del), and it is cleared in the store as well. Never type words such as NULL.</source>
        <translation>Leeren: leeren Sie die Zelle (Entf), dann wird sie auch im Shop geleert. Tippen Sie nie Wörter wie NULL.</translation>
    </message>
    <message>
        <source>Close it in the other program, or copy it and use the copy.</source>
        <translation>Schließen Sie sie im anderen Programm, oder kopieren Sie sie, und verwenden Sie die Kopie.</translation>
    </message>
    <message>
        <source>Close it there and try again, or choose another file name.</source>
        <translation>Schließen Sie sie dort und versuchen Sie es noch einmal, oder wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
        <source>Columns that are not read: {unread}.</source>
        <translation>Spalten, die nicht gelesen werden: {unread}.</translation>
    </message>
    <message>
        <source>Compare two exports of the same store.</source>
        <translation>Vergleichen Sie zwei Exporte desselben Shops.</translation>
    </message>
    <message>
        <source>Connect one with “cartsheets-cli stores add NAME”, or set {SECURE_URL}, {PRIVATE_KEY} and {TOKEN}.</source>
        <translation>Verbinden Sie einen mit „cartsheets-cli stores add NAME“, oder setzen Sie {SECURE_URL}, {PRIVATE_KEY} und {TOKEN}.</translation>
    </message>
    <message>
        <source>Connect the store again.</source>
        <translation>Verbinden Sie den Shop noch einmal.</translation>
    </message>
    <message>
        <source>Connected are: {settings}.</source>
        <translation>Verbunden sind: {settings}.</translation>
    </message>
    <message>
        <source>Copy it again from the store&apos;s REST API settings.</source>
        <translation>Kopieren Sie es noch einmal aus den REST-API-Einstellungen des Shops.</translation>
    </message>
    <message>
        <source>Copy its values into a row of this export, or into a new row without an id.</source>
        <translation>Kopieren Sie ihre Werte in eine Zeile dieses Exports oder in eine neue Zeile ohne Nummer.</translation>
    </message>
    <message>
        <source>Copy or download the file again, or {SAVE_AGAIN}{SAVE_AGAIN2}</source>
        <translation>Kopieren Sie die Datei noch einmal oder laden Sie sie neu herunter, oder {SAVE_AGAIN}{SAVE_AGAIN2}</translation>
    </message>
    <message>
        <source>Copy them again.</source>
        <translation>Kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Correct it in the settings file, or delete the line to have the default back.</source>
        <translation>Berichtigen Sie es in der Einstellungsdatei, oder löschen Sie die Zeile, um die Vorgabe wiederzubekommen.</translation>
    </message>
    <message>
        <source>Correct it, or move it away to start with defaults.</source>
        <translation>Berichtigen oder verschieben Sie sie, um mit Vorgaben zu starten.</translation>
    </message>
    <message>
        <source>Customer group: choose a name from the list, or add a group on the Groups sheet and use its name; blank means no group.</source>
        <translation>Customer group: wählen Sie einen Namen aus der Liste, oder fügen Sie auf dem Blatt Groups eine Gruppe hinzu und verwenden Sie ihren Namen; leer heißt keine Gruppe.</translation>
    </message>
    <message>
        <source>Customer {kept} “{label}” takes over from {names}, who will be deleted. Their past orders keep the names on them, but are no longer linked to a customer.</source>
        <translation>Kunde {kept} „{label}“ übernimmt von {names}; diese werden gelöscht. Auf ihren früheren Bestellungen bleiben die Namen, aber sie sind mit keinem Kunden mehr verbunden.</translation>
    </message>
    <message>
        <source>Customer {key} has a store credit of {credit}, which cannot be moved.</source>
        <translation>Kunde {key} hat ein Guthaben von {credit}, das nicht verschoben werden kann.</translation>
    </message>
    <message>
        <source>Customer {key} is in none of the merges.</source>
        <translation>Kunde {key} ist in keiner der Zusammenführungen.</translation>
    </message>
    <message>
        <source>Customer {key} is named twice.</source>
        <translation>Kunde {key} ist zweimal genannt.</translation>
    </message>
    <message>
        <source>Customer {key} stands in rows {places} with different contents.</source>
        <translation>Kunde {key} steht in den Zeilen {places} mit verschiedenem Inhalt.</translation>
    </message>
    <message>
        <source>Customer {key} stands {rows} times with the same contents; it counts once.</source>
        <translation>Kunde {key} steht {rows}-mal mit demselben Inhalt da; er zählt einmal.</translation>
    </message>
    <message>
        <source>Customer {listed} are the same: the store did not answer an add of push {push} and carried it out after it was sent again. Delete all but one.</source>
        <translation>Die Kunden {listed} sind dieselben: der Shop antwortete auf ein Hinzufügen der Übertragung {push} nicht und führte es aus, nachdem es noch einmal gesendet war. Löschen Sie alle bis auf einen.</translation>
    </message>
    <message>
        <source>Customer {row_key} still has this e-mail address, so this row was not sent.</source>
        <translation>Kunde {row_key} hat diese E-Mail-Adresse noch, deshalb wurde diese Zeile nicht gesendet.</translation>
    </message>
    <message>
        <source>Customers of {store}</source>
        <translation>Kunden von {store}</translation>
    </message>
    <message>
        <source>Customers to delete</source>
        <translation>Zu löschende Kunden</translation>
    </message>
    <message>
        <source>Customers {stays} and {stays2} cannot both stay.</source>
        <translation>Die Kunden {stays} und {stays2} können nicht beide bleiben.</translation>
    </message>
    <message>
        <source>DELETE stands in a row without {header}.</source>
        <translation>DELETE steht in einer Zeile ohne „{header}“.</translation>
    </message>
    <message>
        <source>Delete or move the copy that should not be used, save, and open the file again.</source>
        <translation>Löschen oder verschieben Sie die Kopie, die nicht gelten soll, speichern Sie, und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Delete the cell&apos;s contents to clear the value, or type the number again.</source>
        <translation>Löschen Sie den Inhalt der Zelle, um den Wert zu leeren, oder tippen Sie die Zahl noch einmal.</translation>
    </message>
    <message>
        <source>Delete the cell&apos;s contents to clear the value, or type the value again.</source>
        <translation>Löschen Sie den Inhalt der Zelle, um den Wert zu leeren, oder tippen Sie den Wert noch einmal.</translation>
    </message>
    <message>
        <source>Delete the column that should not be used, save, and open the file again.</source>
        <translation>Löschen Sie die Spalte, die nicht gelten soll, speichern Sie, und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Delete the formula to clear the value. {base}</source>
        <translation>Löschen Sie die Formel, um den Wert zu leeren. {base}</translation>
    </message>
    <message>
        <source>Delete the row, or write IGNORE in Action.</source>
        <translation>Löschen Sie die Zeile, oder schreiben Sie IGNORE in Action.</translation>
    </message>
    <message>
        <source>Delete: choose DELETE in the Action column. A row that is removed from the sheet is not deleted in the store. IGNORE leaves a row out.</source>
        <translation>Löschen: wählen Sie DELETE in der Spalte Action. Eine aus der Tabelle entfernte Zeile wird im Shop nicht gelöscht. IGNORE lässt eine Zeile aus.</translation>
    </message>
    <message>
        <source>Did you mean “{guess}”?</source>
        <translation>Meinten Sie „{guess}“?</translation>
    </message>
    <message>
        <source>Did you mean “{near}”? If not, choose from the list, or add it on the Groups sheet.</source>
        <translation>Meinten Sie „{near}“? Sonst wählen Sie aus der Liste, oder fügen Sie sie auf dem Blatt Groups hinzu.</translation>
    </message>
    <message>
        <source>Do not push it. Ask its author for it again.</source>
        <translation>Übertragen Sie es nicht. Bitten Sie den Verfasser noch einmal darum.</translation>
    </message>
    <message>
        <source>Editing the sample sheet</source>
        <translation>Die Beispieltabelle wird bearbeitet</translation>
    </message>
    <message>
        <source>Edits of {name}</source>
        <translation>Bearbeitungen von {name}</translation>
    </message>
    <message>
        <source>Edits that are not pushed yet</source>
        <translation>Noch nicht übertragene Bearbeitungen</translation>
    </message>
    <message>
        <source>Empty the cell, or type the value.</source>
        <translation>Leeren Sie die Zelle, oder tippen Sie den Wert.</translation>
    </message>
    <message>
        <source>Enter them again, in a terminal by: cartsheets-cli stores add “{name}”.</source>
        <translation>Geben Sie sie erneut ein, im Terminal mit: cartsheets-cli stores add „{name}“.</translation>
    </message>
    <message>
        <source>Export fewer columns, or one group at a time.</source>
        <translation>Exportieren Sie weniger Spalten oder eine Gruppe nach der anderen.</translation>
    </message>
    <message>
        <source>Export first.</source>
        <translation>Exportieren Sie zuerst.</translation>
    </message>
    <message>
        <source>Export one group at a time.</source>
        <translation>Exportieren Sie eine Gruppe nach der anderen.</translation>
    </message>
    <message>
        <source>Export to .xlsx, or leave --portable out.</source>
        <translation>Exportieren Sie nach .xlsx, oder lassen Sie --portable weg.</translation>
    </message>
    <message>
        <source>Export {id} is of “{store}”, and {id2} of “{store2}”.</source>
        <translation>Export {id} ist von „{store}“ und {id2} von „{store2}“.</translation>
    </message>
    <message>
        <source>Export {id} is of “{store}”, not of “{store_name}”.</source>
        <translation>Export {id} ist von „{store}“, nicht von „{store_name}“.</translation>
    </message>
    <message>
        <source>Exported: {filters}; {shown}. Rows and columns that are not here stay as they are in the store.</source>
        <translation>Exportiert: {filters}; {shown}. Zeilen und Spalten, die hier fehlen, bleiben im Shop, wie sie sind.</translation>
    </message>
    <message>
        <source>Fill in {header}, or delete the row.</source>
        <translation>Füllen Sie „{header}“ aus, oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>For reading only.</source>
        <translation>Nur zum Lesen.</translation>
    </message>
    <message>
        <source>Format the cell as a number and type the number again.</source>
        <translation>Formatieren Sie die Zelle als Zahl, und tippen Sie die Zahl noch einmal.</translation>
    </message>
    <message>
        <source>Format the cell as text and type the password again.</source>
        <translation>Formatieren Sie die Zelle als Text, und tippen Sie das Passwort noch einmal.</translation>
    </message>
    <message>
        <source>Format the cell as text and type the value again.</source>
        <translation>Formatieren Sie die Zelle als Text, und tippen Sie den Wert noch einmal.</translation>
    </message>
    <message>
        <source>Format the cell as text and type the {header} again.</source>
        <translation>Formatieren Sie die Zelle als Text, und tippen Sie „{header}“ noch einmal.</translation>
    </message>
    <message>
        <source>Format the cell as text and type {whole}.</source>
        <translation>Formatieren Sie die Zelle als Text und schreiben Sie {whole}.</translation>
    </message>
    <message>
        <source>From the export of {earlier} to now.</source>
        <translation>Vom Export {earlier} bis jetzt.</translation>
    </message>
    <message>
        <source>From the export of {earlier} to that of {later}.</source>
        <translation>Vom Export {earlier} bis zum Export {later}.</translation>
    </message>
    <message>
        <source>Give each customer an address of its own, or delete a row.</source>
        <translation>Geben Sie jedem Kunden eine eigene Adresse, oder löschen Sie eine Zeile.</translation>
    </message>
    <message>
        <source>Give the customer&apos;s number or e-mail.</source>
        <translation>Geben Sie Nummer oder E-Mail des Kunden an.</translation>
    </message>
    <message>
        <source>Give the file one of these endings: it says what is written.</source>
        <translation>Geben Sie der Datei eine dieser Endungen: sie sagt, was geschrieben wird.</translation>
    </message>
    <message>
        <source>Group {key} stands in rows {places} with different contents.</source>
        <translation>Gruppe {key} steht in den Zeilen {places} mit verschiedenem Inhalt.</translation>
    </message>
    <message>
        <source>Group {key} stands {rows} times with the same contents; it counts once.</source>
        <translation>Gruppe {key} steht {rows}-mal mit demselben Inhalt da; sie zählt einmal.</translation>
    </message>
    <message>
        <source>Group {listed} are the same: the store did not answer an add of push {push} and carried it out after it was sent again. Delete all but one.</source>
        <translation>Die Gruppen {listed} sind dieselben: der Shop antwortete auf ein Hinzufügen der Übertragung {push} nicht und führte es aus, nachdem es noch einmal gesendet war. Löschen Sie alle bis auf eine.</translation>
    </message>
    <message>
        <source>Groups to delete</source>
        <translation>Zu löschende Gruppen</translation>
    </message>
    <message>
        <source>How many customers the group had when this file was written. Not read back.</source>
        <translation>Wie viele Kunden die Gruppe hatte, als diese Datei geschrieben wurde. Wird nicht zurückgelesen.</translation>
    </message>
    <message>
        <source>If it lies in OneDrive, Dropbox or the like, wait until it is downloaded; otherwise copy or save it again.</source>
        <translation>Wenn sie in OneDrive, Dropbox oder Ähnlichem liegt, warten Sie, bis sie heruntergeladen ist; sonst kopieren oder speichern Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>If you meant to download a sheet, you may have got the sign-in page: sign in and try again. For a table saved as a web page: {SAVE_AGAIN}{SAVE_AGAIN2}</source>
        <translation>Wenn Sie eine Tabelle herunterladen wollten, haben Sie vielleicht die Anmeldeseite bekommen: melden Sie sich an, und versuchen Sie es noch einmal. Bei einer als Webseite gespeicherten Tabelle: {SAVE_AGAIN}{SAVE_AGAIN2}</translation>
    </message>
    <message>
        <source>In Numbers choose File, Export To, Excel, and use that file.</source>
        <translation>Wählen Sie in Numbers Ablage, Exportieren, Excel, und verwenden Sie diese Datei.</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>Im Shop</translation>
    </message>
    <message>
        <source>In your sheet</source>
        <translation>In Ihrer Tabelle</translation>
    </message>
    <message>
        <source>Install CartSheets anew. If that does not help, install your system&apos;s updates.</source>
        <translation>Installieren Sie CartSheets neu. Hilft das nicht, installieren Sie die Updates Ihres Systems.</translation>
    </message>
    <message>
        <source>Invisible characters put in</source>
        <translation>Unsichtbare Zeichen eingefügt</translation>
    </message>
    <message>
        <source>It belongs to “{key}”.</source>
        <translation>Sie gehört zu „{key}“.</translation>
    </message>
    <message>
        <source>It has no groups.</source>
        <translation>Er hat keine Gruppen.</translation>
    </message>
    <message>
        <source>It is looked up in the store before it is sent again.</source>
        <translation>Es wird im Shop nachgesehen, bevor es noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>It was changed in the store after the review, so it was left alone.</source>
        <translation>Es wurde nach der Prüfung im Shop geändert und deshalb in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>It was changed in the store after the review, so it was not deleted.</source>
        <translation>Es wurde nach der Prüfung im Shop geändert und deshalb nicht gelöscht.</translation>
    </message>
    <message>
        <source>It was changed in the store meanwhile, so it was left alone.</source>
        <translation>Es wurde inzwischen im Shop geändert und deshalb in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>Look at it in the store.</source>
        <translation>Sehen Sie es im Shop an.</translation>
    </message>
    <message>
        <source>Push it again: it is read and reviewed anew.</source>
        <translation>Übertragen Sie es noch einmal: es wird neu gelesen und geprüft.</translation>
    </message>
    <message>
        <source>Push {push_id} is not in the record any more: it was deleted, or is older than the settings keep.</source>
        <translation>Die Übertragung {push_id} ist nicht mehr im Protokoll: sie wurde gelöscht oder ist älter, als die Einstellungen aufbewahren.</translation>
    </message>
    <message>
        <source>Put a copy of ledger.db back, or move it elsewhere and start again.</source>
        <translation>Legen Sie eine Kopie von ledger.db zurück, oder verschieben Sie die Datei, und starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>The result of {words} is 0, as it is where it looks at an empty cell.</source>
        <translation>Das Ergebnis von „{words}“ ist 0, wie es ist, wo die Formel auf eine leere Zelle verweist.</translation>
    </message>
    <message>
        <source>Type the {header} itself, or empty the cell.</source>
        <translation>Tippen Sie „{header}“ selbst, oder leeren Sie die Zelle.</translation>
    </message>
    <message>
        <source>What was there before this change was deleted from the record, so it cannot be undone.</source>
        <translation>Was vor dieser Änderung da war, wurde aus dem Protokoll gelöscht; sie lässt sich deshalb nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>{amount} is also what a spreadsheet makes of the day {amount2}; it is sent as the amount.</source>
        <translation>{amount} ist auch, was ein Tabellenprogramm aus dem Tag {amount2} macht; gesendet wird es als Betrag.</translation>
    </message>
    <message>
        <source>{name} was changed while it was reviewed. Nothing was sent.</source>
        <translation>{name} wurde während der Prüfung geändert. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{stay_deleted} customers of then are no longer in the store and will not come back.</source>
        <translation>{stay_deleted} Kunden von damals sind nicht mehr im Shop und kommen nicht zurück.</translation>
    </message>
    <message>
        <source>{url} does not say which version is the newest.</source>
        <translation>{url} sagt nicht, welche Version die neueste ist.</translation>
    </message>
    <message>
        <source>Its columns are {value}.</source>
        <translation>Ihre Spalten sind {value}.</translation>
    </message>
    <message>
        <source>Its first answer was lost and the store did not have it then, so it is sent a second time.</source>
        <translation>Die erste Antwort ging verloren, und der Shop hatte es damals nicht; es wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Its groups are {offered}.</source>
        <translation>Seine Gruppen sind {offered}.</translation>
    </message>
    <message>
        <source>Keep one of them. To add a copy as a new row, empty its {header}.</source>
        <translation>Behalten Sie eine davon. Um eine Kopie als neue Zeile hinzuzufügen, leeren Sie ihre „{header}“.</translation>
    </message>
    <message>
        <source>Leading zeros lost</source>
        <translation>Führende Nullen verloren</translation>
    </message>
    <message>
        <source>Leave it blank to change or add the row, or choose DELETE or IGNORE.</source>
        <translation>Lassen Sie es leer, um die Zeile zu ändern oder hinzuzufügen, oder wählen Sie DELETE oder IGNORE.</translation>
    </message>
    <message>
        <source>Leave it out, or ask the author for a new change set.</source>
        <translation>Lassen Sie es aus, oder bitten Sie den Verfasser um ein neues Änderungspaket.</translation>
    </message>
    <message>
        <source>Letters replaced by question marks</source>
        <translation>Buchstaben durch Fragezeichen ersetzt</translation>
    </message>
    <message>
        <source>Letters with accents are garbled: {text} was probably {original}.</source>
        <translation>Buchstaben mit Akzenten sind verstümmelt: {text} war wahrscheinlich {original}.</translation>
    </message>
    <message>
        <source>Long numbers in scientific notation</source>
        <translation>Lange Zahlen in wissenschaftlicher Schreibweise</translation>
    </message>
    <message>
        <source>Long numbers rounded to 15 digits</source>
        <translation>Lange Zahlen auf 15 Stellen gerundet</translation>
    </message>
    <message>
        <source>Long texts cut off</source>
        <translation>Lange Texte abgeschnitten</translation>
    </message>
    <message>
        <source>Look at it in the store&apos;s admin; if it is right there, report it.</source>
        <translation>Sehen Sie es in der Verwaltung des Shops an; wenn es dort stimmt, melden Sie es.</translation>
    </message>
    <message>
        <source>Look at the deletes in the review. To send them, allow {deletes}.</source>
        <translation>Sehen Sie die Löschungen in der Prüfung an. Um sie zu senden, erlauben Sie {deletes}.</translation>
    </message>
    <message>
        <source>Look at the row for something unusual.</source>
        <translation>Sehen Sie nach, ob in der Zeile etwas ungewöhnlich ist.</translation>
    </message>
    <message>
        <source>Looking at what its columns hold</source>
        <translation>Es wird angesehen, was die Spalten enthalten</translation>
    </message>
    <message>
        <source>Make one with “review FILE --plan PLAN.json”.</source>
        <translation>Machen Sie einen mit „review FILE --plan PLAN.json“.</translation>
    </message>
    <message>
        <source>Make room, or choose another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Mend it in the sheet, save it, and open the sheet here again.</source>
        <translation>Berichtigen Sie es in der Tabelle, speichern Sie sie, und öffnen Sie sie hier noch einmal.</translation>
    </message>
    <message>
        <source>Mend its row on the Groups sheet first.</source>
        <translation>Berichtigen Sie zuerst seine Zeile auf dem Blatt Groups.</translation>
    </message>
    <message>
        <source>Mend or decide those customers&apos; rows first.</source>
        <translation>Berichtigen oder entscheiden Sie zuerst die Zeilen dieser Kunden.</translation>
    </message>
    <message>
        <source>Mend the number or the address; with --match id or --match email only one of them counts.</source>
        <translation>Berichtigen Sie die Nummer oder die Adresse; mit --match id oder --match email zählt nur eine von beiden.</translation>
    </message>
    <message>
        <source>Mended to</source>
        <translation>Berichtigt zu</translation>
    </message>
    <message>
        <source>Move the file away; a new key is made then, and colleagues must trust it once.</source>
        <translation>Verschieben Sie die Datei; dann wird ein neuer Schlüssel gemacht, und Kollegen müssen ihm einmal vertrauen.</translation>
    </message>
    <message>
        <source>Move {name} elsewhere, or put a copy of it back, and start again.</source>
        <translation>Verschieben Sie {name}, oder legen Sie eine Kopie davon zurück, und starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>Must be filled.</source>
        <translation>Muss ausgefüllt sein.</translation>
    </message>
    <message>
        <source>Name the proxy, or set network.proxy to system or none.</source>
        <translation>Nennen Sie den Proxy, oder setzen Sie network.proxy auf system oder none.</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Neue Kunden</translation>
    </message>
    <message>
        <source>New groups</source>
        <translation>Neue Gruppen</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password: blank leaves the password as it is; what you type is sent once and then blanked here.</source>
        <translation>New password: leer lässt das Passwort, wie es ist; was Sie tippen, wird einmal gesendet und hier dann geleert.</translation>
    </message>
    <message>
        <source>New password: typed in the sheet</source>
        <translation>New password: in der Tabelle getippt</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Kein Kunde</translation>
    </message>
    <message>
        <source>No exported customer has the number {key}.</source>
        <translation>Kein exportierter Kunde hat die Nummer {key}.</translation>
    </message>
    <message>
        <source>No exported group has the number {key}.</source>
        <translation>Keine exportierte Gruppe hat die Nummer {key}.</translation>
    </message>
    <message>
        <source>No group of this name was exported. It must be one that the Groups sheet adds.</source>
        <translation>Es wurde keine Gruppe dieses Namens exportiert. Das Blatt Groups muss sie hinzufügen.</translation>
    </message>
    <message>
        <source>No sheet of {path} has a row of headers that could be a customer&apos;s.</source>
        <translation>Kein Blatt von {path} hat eine Zeile mit Überschriften, die zu Kunden passen.</translation>
    </message>
    <message>
        <source>No sheet of {path} has the headers of an export.</source>
        <translation>Kein Blatt von {path} hat die Überschriften eines Exports.</translation>
    </message>
    <message>
        <source>No store called “{name}” is connected.</source>
        <translation>Es ist kein Shop namens „{name}“ verbunden.</translation>
    </message>
    <message>
        <source>No store is connected yet.</source>
        <translation>Noch ist kein Shop verbunden.</translation>
    </message>
    <message>
        <source>No store is connected.</source>
        <translation>Kein Shop ist verbunden.</translation>
    </message>
    <message>
        <source>Nobody knows what this sheet was made from: what others changed in the store meanwhile would be taken back. Look at every change.</source>
        <translation>Niemand weiß, woraus diese Tabelle gemacht wurde: was andere inzwischen im Shop geändert haben, würde zurückgenommen. Sehen Sie jede Änderung an.</translation>
    </message>
    <message>
        <source>Nobody knows which rows this sheet was exported with, so missing rows cannot be deleted.</source>
        <translation>Niemand weiß, mit welchen Zeilen diese Tabelle exportiert wurde; fehlende Zeilen können deshalb nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Not all customers were exported: who is in one of the two only is not counted as added or deleted.</source>
        <translation>Nicht alle Kunden wurden exportiert: wer nur in einem von beiden ist, zählt nicht als hinzugefügt oder gelöscht.</translation>
    </message>
    <message>
        <source>Not all of its members could leave it, so it was kept.</source>
        <translation>Nicht alle Mitglieder konnten sie verlassen; sie blieb deshalb erhalten.</translation>
    </message>
    <message>
        <source>Nothing can be locked in {folder}, so nobody could be kept from pushing at the same time.</source>
        <translation>In {folder} lässt sich nichts sperren; niemand könnte am gleichzeitigen Übertragen gehindert werden.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask another day; if it stays so, tell your administrator.</source>
        <translation>Nichts wurde geändert. Fragen Sie an einem anderen Tag; wenn es so bleibt, sagen Sie es Ihrem Administrator.</translation>
    </message>
    <message>
        <source>Nothing was exported from this store yet.</source>
        <translation>Aus diesem Shop wurde noch nichts exportiert.</translation>
    </message>
    <message>
        <source>Nothing was kept. Export again; if it happens again, report it with the log.</source>
        <translation>Nichts wurde behalten. Exportieren Sie noch einmal; wenn es wieder geschieht, melden Sie es mit dem Programmprotokoll.</translation>
    </message>
    <message>
        <source>One deleted customer gets</source>
        <translation>Ein gelöschter Kunde bekommt</translation>
    </message>
    <message>
        <source>One pushed row is not in the sheet any more; History tells what became of it.</source>
        <translation>Eine gesendete Zeile steht nicht mehr in der Tabelle; der Verlauf sagt, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>Only some of the store&apos;s variables are set; missing: {missing}.</source>
        <translation>Nur einige der Variablen des Shops sind gesetzt; es fehlen: {missing}.</translation>
    </message>
    <message>
        <source>Open each exported file by itself, or export again and copy only your changes into it.</source>
        <translation>Öffnen Sie jede exportierte Datei für sich, oder exportieren Sie noch einmal und kopieren Sie nur Ihre Änderungen hinein.</translation>
    </message>
    <message>
        <source>Open it again to see what is left to do; the results are kept in History.</source>
        <translation>Öffnen Sie sie noch einmal, um zu sehen, was zu tun bleibt; die Ergebnisse stehen im Verlauf.</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, save it again as .xlsx, and use that file.</source>
        <translation>Öffnen Sie sie in Excel oder LibreOffice, speichern Sie sie neu als .xlsx, und verwenden Sie diese Datei.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, save it as .xlsx, and use that file.</source>
        <translation>Öffnen Sie sie in einem Tabellenprogramm, speichern Sie sie als .xlsx, und verwenden Sie diese Datei.</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program, take the password off (Save as, without a password), and use that file.</source>
        <translation>Öffnen Sie sie in Ihrem Tabellenprogramm, nehmen Sie das Passwort heraus (Speichern unter, ohne Passwort), und verwenden Sie diese Datei.</translation>
    </message>
    <message>
        <source>Open it on the computer that exported it, or export again.</source>
        <translation>Öffnen Sie sie auf dem Computer, der sie exportiert hat, oder exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Open the file in Excel or LibreOffice, save it there, and review it again.</source>
        <translation>Öffnen Sie die Datei in Excel oder LibreOffice, speichern Sie sie dort, und prüfen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Opening the export</source>
        <translation>Export wird geöffnet</translation>
    </message>
    <message>
        <source>Other programs may use the store at the same time. {TRY_LATER}</source>
        <translation>Vielleicht nutzen andere Programme den Shop zur selben Zeit. {TRY_LATER}</translation>
    </message>
    <message>
        <source>Percents turned into numbers</source>
        <translation>Prozente zu Zahlen geworden</translation>
    </message>
    <message>
        <source>Plus signs lost</source>
        <translation>Pluszeichen verloren</translation>
    </message>
    <message>
        <source>Portable: all that was exported is also packed into a hidden sheet, so that another computer can tell what was changed. Whoever gets this file gets all of it, also of rows that were removed.</source>
        <translation>Tragbar: alles Exportierte ist auch in ein verstecktes Blatt gepackt, damit ein anderer Computer erkennt, was geändert wurde. Wer diese Datei bekommt, bekommt alles davon, auch von entfernten Zeilen.</translation>
    </message>
    <message>
        <source>Presets are {PRESETS}; columns are {offers}.</source>
        <translation>Vorlagen sind {PRESETS}; Spalten sind {offers}.</translation>
    </message>
    <message>
        <source>Proving that nothing else changed</source>
        <translation>Es wird nachgewiesen, dass sich sonst nichts geändert hat</translation>
    </message>
    <message>
        <source>Push what becomes of customer {owner} first, then review this row again.</source>
        <translation>Übertragen Sie zuerst, was aus Kunde {owner} wird, und prüfen Sie diese Zeile dann noch einmal.</translation>
    </message>
    <message>
        <source>Push {id} is not finished. Nothing was sent.</source>
        <translation>Die Übertragung {id} ist nicht fertig. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Push {id} went to “{store}”, not to “{store_name}”.</source>
        <translation>Die Übertragung {id} ging an „{store}“, nicht an „{store_name}“.</translation>
    </message>
    <message>
        <source>Push {push_id} has not all of the changes that were settled.</source>
        <translation>Die Übertragung {push_id} hat nicht alle Änderungen, die geklärt wurden.</translation>
    </message>
    <message>
        <source>Put the cell back as it was exported, and change this {header} in the store.</source>
        <translation>Stellen Sie die Zelle wieder her, wie sie exportiert wurde, und ändern Sie „{header}“ im Shop.</translation>
    </message>
    <message>
        <source>Put the exported number back, or empty the cell to add a new row.</source>
        <translation>Stellen Sie die exportierte Nummer wieder her, oder leeren Sie die Zelle, um eine neue Zeile hinzuzufügen.</translation>
    </message>
    <message>
        <source>Put the header row back (Customer ID, Email …) or start from a fresh export.</source>
        <translation>Stellen Sie die Überschriften wieder her (Customer ID, Email …), oder beginnen Sie mit einem neuen Export.</translation>
    </message>
    <message>
        <source>Put the header row back ({header} …), or start from a fresh export.</source>
        <translation>Stellen Sie die Überschriften wieder her ({header} …), oder beginnen Sie mit einem neuen Export.</translation>
    </message>
    <message>
        <source>Put the number back that was exported, or empty the cell to add a new row.</source>
        <translation>Stellen Sie die exportierte Nummer wieder her, oder leeren Sie die Zelle, um eine neue Zeile hinzuzufügen.</translation>
    </message>
    <message>
        <source>Put {token_key} back, or write DELETE in Action to delete the customer.</source>
        <translation>Stellen Sie {token_key} wieder her, oder schreiben Sie DELETE in Action, um den Kunden zu löschen.</translation>
    </message>
    <message>
        <source>Put {token_key} back, or write DELETE in Action to delete the group.</source>
        <translation>Stellen Sie {token_key} wieder her, oder schreiben Sie DELETE in Action, um die Gruppe zu löschen.</translation>
    </message>
    <message>
        <source>Put {token_key} back. To add a new row, empty the cell.</source>
        <translation>Stellen Sie {token_key} wieder her. Um eine neue Zeile hinzuzufügen, leeren Sie die Zelle.</translation>
    </message>
    <message>
        <source>Read me</source>
        <translation>Lies mich</translation>
    </message>
    <message>
        <source>Read {changed} changed {noun}; {proved} proved unchanged.</source>
        <translation>{changed} geänderte {noun} gelesen; {proved} nachweislich unverändert.</translation>
    </message>
    <message>
        <source>Reading back what was sent</source>
        <translation>Gesendetes wird nachgelesen</translation>
    </message>
    <message>
        <source>Reading customers</source>
        <translation>Kunden werden gelesen</translation>
    </message>
    <message>
        <source>Reading customers from the store</source>
        <translation>Kunden werden aus dem Shop gelesen</translation>
    </message>
    <message>
        <source>Reading groups</source>
        <translation>Gruppen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the export</source>
        <translation>Export wird gelesen</translation>
    </message>
    <message>
        <source>Reading the exports</source>
        <translation>Exporte werden gelesen</translation>
    </message>
    <message>
        <source>Reading the workbook back</source>
        <translation>Die Arbeitsmappe wird nachgelesen</translation>
    </message>
    <message>
        <source>Reading what changed in the store</source>
        <translation>Es wird gelesen, was sich im Shop geändert hat</translation>
    </message>
    <message>
        <source>Replace the formula with a plain value.</source>
        <translation>Ersetzen Sie die Formel durch einen einfachen Wert.</translation>
    </message>
    <message>
        <source>Resume it first, then undo it.</source>
        <translation>Setzen Sie sie zuerst fort, und nehmen Sie sie dann zurück.</translation>
    </message>
    <message>
        <source>Resume that push, or compare again.</source>
        <translation>Setzen Sie jene Übertragung fort, oder vergleichen Sie neu.</translation>
    </message>
    <message>
        <source>Review it as a foreign file, or export again and copy your changes into the new file.</source>
        <translation>Prüfen Sie sie als fremde Datei, oder exportieren Sie noch einmal und kopieren Sie Ihre Änderungen in die neue Datei.</translation>
    </message>
    <message>
        <source>Review it on the computer that exported it, or export again.</source>
        <translation>Prüfen Sie sie auf dem Computer, der sie exportiert hat, oder exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Review it, then confirm the push.</source>
        <translation>Prüfen Sie ihn, und bestätigen Sie dann die Übertragung.</translation>
    </message>
    <message>
        <source>Review the sheet again, and change the sheet instead of the plan.</source>
        <translation>Prüfen Sie die Tabelle noch einmal, und ändern Sie die Tabelle statt des Plans.</translation>
    </message>
    <message>
        <source>Review the sheet again.</source>
        <translation>Prüfen Sie die Tabelle noch einmal.</translation>
    </message>
    <message>
        <source>Round it to {MONEY_PLACES} decimals.</source>
        <translation>Runden Sie auf {MONEY_PLACES} Nachkommastellen.</translation>
    </message>
    <message>
        <source>Rows of “{name}” matched: {words}.</source>
        <translation>Zugeordnete Zeilen von „{name}“: {words}.</translation>
    </message>
    <message>
        <source>Rows {block} to {block2} of “{name}” lie below an empty row and look like another table; they are not read.</source>
        <translation>Die Zeilen {block} bis {block2} von „{name}“ stehen unter einer leeren Zeile und sehen wie eine andere Tabelle aus; sie werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Rows {places} ask for the same e-mail address.</source>
        <translation>Die Zeilen {places} verlangen dieselbe E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Save the results as a separate file.</source>
        <translation>Speichern Sie die Ergebnisse als eigene Datei.</translation>
    </message>
    <message>
        <source>Saved by {author} on {saved_at} UTC; the seal {fingerprint} is whole and {known}.{note}</source>
        <translation>Gespeichert von {author} am {saved_at} UTC; das Siegel {fingerprint} ist unversehrt und {known}.{note}</translation>
    </message>
    <message>
        <source>Say which one counts (--sheet), or delete the other, save, and open the file again.</source>
        <translation>Sagen Sie, welches gilt (--sheet), oder löschen Sie das andere, speichern Sie, und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Seals can be neither made nor checked here: the library for them, cryptography, does not load.</source>
        <translation>Siegel lassen sich hier weder anbringen noch prüfen: Die Bibliothek dafür, cryptography, lässt sich nicht laden.</translation>
    </message>
    <message>
        <source>Searching the exports</source>
        <translation>Exporte werden durchsucht</translation>
    </message>
    <message>
        <source>Sending changes</source>
        <translation>Änderungen werden gesendet</translation>
    </message>
    <message>
        <source>Set all three, or none and choose a connected store with --store.</source>
        <translation>Setzen Sie alle drei, oder keine und wählen Sie einen verbundenen Shop mit --store.</translation>
    </message>
    <message>
        <source>Set an http proxy, or none.</source>
        <translation>Setzen Sie einen http-Proxy oder keinen.</translation>
    </message>
    <message>
        <source>Sheet {name} holds macros or a dialog, no table; it was left alone.</source>
        <translation>Blatt {name} enthält Makros oder einen Dialog, keine Tabelle; es blieb in Ruhe.</translation>
    </message>
    <message>
        <source>Sheet {name} holds macros, no table; it was left alone.</source>
        <translation>Blatt {name} enthält Makros, keine Tabelle; es blieb in Ruhe.</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Blatt {number}</translation>
    </message>
    <message>
        <source>Sheet {sheet}: {cells} left alone far to the right of any table ({far_cell}).</source>
        <translation>Blatt {sheet}: {cells} weit rechts von jeder Tabelle in Ruhe gelassen ({far_cell}).</translation>
    </message>
    <message>
        <source>Shorten it by {over} character.</source>
        <translation>Kürzen Sie um {over} Zeichen.</translation>
    </message>
    <message>
        <source>Shorten it by {over} characters.</source>
        <translation>Kürzen Sie es um {over} Zeichen.</translation>
    </message>
    <message>
        <source>Something was to be added, and no clear answer of {host} came: it may have been added or not.</source>
        <translation>Etwas sollte hinzugefügt werden, und es kam keine klare Antwort von {host}: es kann hinzugefügt sein oder nicht.</translation>
    </message>
    <message>
        <source>Sort whole rows, filter, hide, and add columns of your own as you like. Do not sort a column alone, and leave the hidden column and the hidden sheets in place.</source>
        <translation>Sortieren Sie ganze Zeilen, filtern, verbergen Sie, und fügen Sie nach Belieben eigene Spalten hinzu. Sortieren Sie keine Spalte allein, und lassen Sie die versteckte Spalte und die versteckten Blätter, wo sie sind.</translation>
    </message>
    <message>
        <source>Spaces at the ends added</source>
        <translation>Leerzeichen an den Enden hinzugefügt</translation>
    </message>
    <message>
        <source>Spaces at the ends removed</source>
        <translation>Leerzeichen an den Enden entfernt</translation>
    </message>
    <message>
        <source>Spaces replaced by unusual ones</source>
        <translation>Leerzeichen durch ungewöhnliche ersetzt</translation>
    </message>
    <message>
        <source>Split it into several files, or delete what is not needed.</source>
        <translation>Teilen Sie sie in mehrere Dateien, oder löschen Sie, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Teilen Sie sie in mehrere Dateien.</translation>
    </message>
    <message>
        <source>Stored differently</source>
        <translation>Anders gespeichert</translation>
    </message>
    <message>
        <source>Take the password off and try again.</source>
        <translation>Nehmen Sie das Passwort heraus, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Take the protection off, or choose another file name.</source>
        <translation>Heben Sie den Schutz auf, oder wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
        <source>Tells CartSheets which row this was. Leave it as it is.</source>
        <translation>Sagt CartSheets, welche Zeile das war. Lassen Sie es, wie es ist.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Texts turned into TRUE or FALSE</source>
        <translation>Texte zu WAHR oder FALSCH geworden</translation>
    </message>
    <message>
        <source>Texts turned into dates</source>
        <translation>Texte zu Datumsangaben geworden</translation>
    </message>
    <message>
        <source>Texts turned into formulas</source>
        <translation>Texte zu Formeln geworden</translation>
    </message>
    <message>
        <source>Texts turned into numbers</source>
        <translation>Texte zu Zahlen geworden</translation>
    </message>
    <message>
        <source>That {naming} belongs to customer {keys}.</source>
        <translation>„{naming}“ gehört zu Kunde {keys}.</translation>
    </message>
    <message>
        <source>That {naming} belongs to group {keys}.</source>
        <translation>„{naming}“ gehört zu Gruppe {keys}.</translation>
    </message>
    <message>
        <source>The ZIP “{text}” is too short for {code}: has a leading zero been lost?</source>
        <translation>Die PLZ „{text}“ ist zu kurz für {code}: ging eine führende Null verloren?</translation>
    </message>
    <message>
        <source>The address of the API cannot be read.</source>
        <translation>Die Adresse der API ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The address of the API holds characters that no address has.</source>
        <translation>Die Adresse der API enthält Zeichen, die keine Adresse hat.</translation>
    </message>
    <message>
        <source>The address of the API is not encrypted (http://{host}): the keys would lie open.</source>
        <translation>Die Adresse der API ist nicht verschlüsselt (http://{host}): die Schlüssel lägen offen.</translation>
    </message>
    <message>
        <source>The address of the API must be a plain one: no name or password, no question mark, no #.</source>
        <translation>Die Adresse der API muss einfach sein: kein Name oder Passwort, kein Fragezeichen, kein #.</translation>
    </message>
    <message>
        <source>The address of the API must begin with https:// and name a host.</source>
        <translation>Die Adresse der API muss mit https:// beginnen und einen Host nennen.</translation>
    </message>
    <message>
        <source>The address of the release note cannot be read.</source>
        <translation>Die Adresse der Versionsmeldung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The address of the release note is not a plain one.</source>
        <translation>Die Adresse der Versionsmeldung ist keine einfache.</translation>
    </message>
    <message>
        <source>The address of the release note is not encrypted.</source>
        <translation>Die Adresse der Versionsmeldung ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The answer of {host} does not come to an end.</source>
        <translation>Die Antwort von {host} nimmt kein Ende.</translation>
    </message>
    <message>
        <source>The answer to this add was lost, and the store has customer {listed} with the same e-mail but other values. Look whether it is yours.</source>
        <translation>Die Antwort auf dieses Hinzufügen ging verloren, und der Shop hat Kunde {listed} mit derselben E-Mail, aber anderen Werten. Sehen Sie nach, ob es Ihrer ist.</translation>
    </message>
    <message>
        <source>The answer to this add was lost, and the store has customer {listed} with the same name but other values. Look whether it is yours.</source>
        <translation>Die Antwort auf dieses Hinzufügen ging verloren, und der Shop hat Kunde {listed} mit demselben Namen, aber anderen Werten. Sehen Sie nach, ob es Ihrer ist.</translation>
    </message>
    <message>
        <source>The answer to this add was lost, and the store has group {listed} with the same e-mail but other values. Look whether it is yours.</source>
        <translation>Die Antwort auf dieses Hinzufügen ging verloren, und der Shop hat Gruppe {listed} mit derselben E-Mail, aber anderen Werten. Sehen Sie nach, ob es Ihre ist.</translation>
    </message>
    <message>
        <source>The answer to this add was lost, and the store has group {listed} with the same name but other values. Look whether it is yours.</source>
        <translation>Die Antwort auf dieses Hinzufügen ging verloren, und der Shop hat Gruppe {listed} mit demselben Namen, aber anderen Werten. Sehen Sie nach, ob es Ihre ist.</translation>
    </message>
    <message>
        <source>The base that was packed into this workbook belongs to another export.</source>
        <translation>Die in diese Arbeitsmappe gepackte Grundlage gehört zu einem anderen Export.</translation>
    </message>
    <message>
        <source>The base that was packed into this workbook {why}.</source>
        <translation>Die in diese Arbeitsmappe gepackte Grundlage {why}.</translation>
    </message>
    <message>
        <source>The cell holds a formula that reaches outside this sheet: {formula}.</source>
        <translation>Die Zelle enthält eine Formel, die über diese Tabelle hinausgreift: {formula}.</translation>
    </message>
    <message>
        <source>The cell holds a number; it is sent as the text {digits}.</source>
        <translation>Die Zelle enthält eine Zahl; gesendet wird sie als Text {digits}.</translation>
    </message>
    <message>
        <source>The cell holds the date {text} instead of {what}.</source>
        <translation>Die Zelle enthält das Datum {text}; erwartet wird {what}.</translation>
    </message>
    <message>
        <source>The cell holds the logical value {text} instead of text{was}.</source>
        <translation>Die Zelle enthält den Wahrheitswert {text} statt Text{was}.</translation>
    </message>
    <message>
        <source>The cell holds the logical value {text} instead of {what}.</source>
        <translation>Die Zelle enthält den Wahrheitswert {text}; erwartet wird {what}.</translation>
    </message>
    <message>
        <source>The cell holds the number {text} where the store has the text {base}. A number has lost any leading zeros and plus sign, so it is not clear what was typed.</source>
        <translation>Die Zelle enthält die Zahl {text}, wo der Shop den Text {base} hat. Eine Zahl hat führende Nullen und Pluszeichen verloren; deshalb ist nicht klar, was getippt wurde.</translation>
    </message>
    <message>
        <source>The cell holds the number {text}, formatted so that it is not clear which text is meant.</source>
        <translation>Die Zelle enthält die Zahl {text} in einem Format, bei dem nicht klar ist, welcher Text gemeint ist.</translation>
    </message>
    <message>
        <source>The cell holds the number {text}, which is too short for a ZIP of {code}: a number has no leading zeros.</source>
        <translation>In der Zelle steht die Zahl {text}, die für eine PLZ von {code} zu kurz ist: eine Zahl hat keine führenden Nullen.</translation>
    </message>
    <message>
        <source>The cell holds {words}, and the file holds no result of it.</source>
        <translation>Die Zelle enthält {words}, und die Datei enthält kein Ergebnis davon.</translation>
    </message>
    <message>
        <source>The cell shows the error {text} instead of a value.</source>
        <translation>Die Zelle zeigt den Fehler {text} statt eines Werts.</translation>
    </message>
    <message>
        <source>The cell shows {number}%, and no percentage belongs here.</source>
        <translation>Die Zelle zeigt {number}%, und ein Prozentwert gehört nicht hierher.</translation>
    </message>
    <message>
        <source>The certificate authority&apos;s file cannot be read: {ca_file}</source>
        <translation>Die Datei der Zertifizierungsstelle ist nicht lesbar: {ca_file}</translation>
    </message>
    <message>
        <source>The certificate of {host} was not accepted: {why}.</source>
        <translation>Das Zertifikat von {host} wurde nicht angenommen: {why}.</translation>
    </message>
    <message>
        <source>The change set was sealed by {fingerprint}, not by {typed_fingerprint}.</source>
        <translation>Das Änderungspaket wurde von {fingerprint} gesiegelt, nicht von {typed_fingerprint}.</translation>
    </message>
    <message>
        <source>The column “{header}” ({letters}) is read as “{header2}”: told by its {WAYS}, {confidence} sure.</source>
        <translation>Die Spalte „{header}“ ({letters}) wird als „{header2}“ gelesen; erkannt an: {WAYS}, zu {confidence} sicher.</translation>
    </message>
    <message>
        <source>The column “{header}” of “{name}” is gone.</source>
        <translation>Die Spalte „{header}“ von „{name}“ ist weg.</translation>
    </message>
    <message>
        <source>The column “{header}” was filled down, shifted or sorted alone. Undo that, or start from a fresh export.</source>
        <translation>Die Spalte „{header}“ wurde allein nach unten gefüllt, verschoben oder sortiert. Machen Sie das rückgängig, oder beginnen Sie mit einem neuen Export.</translation>
    </message>
    <message>
        <source>The columns {letters} and {letters2} of “{name}” both go by “{header}”.</source>
        <translation>Die Spalten {letters} und {letters2} von „{name}“ heißen beide „{header}“.</translation>
    </message>
    <message>
        <source>The customer was deleted in the store after the review.</source>
        <translation>Der Kunde wurde nach der Prüfung im Shop gelöscht.</translation>
    </message>
    <message>
        <source>The customer who stays keeps it; to keep another&apos;s, let that one stay.</source>
        <translation>Der Kunde, der bleibt, behält es; um das eines anderen zu behalten, lassen Sie jenen bleiben.</translation>
    </message>
    <message>
        <source>The disk is full, so {name} could not be written.</source>
        <translation>Der Datenträger ist voll; {name} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The export {id} was never finished.</source>
        <translation>Der Export {id} wurde nie fertig.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are coded; it was read as {name}: check accents and umlauts.</source>
        <translation>Die Datei sagt nicht, wie ihre Buchstaben kodiert sind; gelesen wurde sie als {name}: prüfen Sie Akzente und Umlaute.</translation>
    </message>
    <message>
        <source>The file does not say which export it is.</source>
        <translation>Die Datei sagt nicht, welcher Export sie ist.</translation>
    </message>
    <message>
        <source>The file ends within its part {filename}.</source>
        <translation>Die Datei endet mitten in ihrem Teil {filename}.</translation>
    </message>
    <message>
        <source>The file has data connections; they were not refreshed.</source>
        <translation>Die Datei hat Datenverbindungen; sie wurden nicht aktualisiert.</translation>
    </message>
    <message>
        <source>The file has macros; they were neither read nor run.</source>
        <translation>Die Datei hat Makros; sie wurden weder gelesen noch ausgeführt.</translation>
    </message>
    <message>
        <source>The file has more than {FILE_LIMIT} MB, more than can be read here.</source>
        <translation>Die Datei hat mehr als {FILE_LIMIT} MB, mehr als hier gelesen werden kann.</translation>
    </message>
    <message>
        <source>The file has no sheet of customers any more; all of them stay as they are.</source>
        <translation>Die Datei hat kein Blatt mit Kunden mehr; alle bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The file holds no sheet that could be read.</source>
        <translation>Die Datei enthält kein lesbares Blatt.</translation>
    </message>
    <message>
        <source>The file holds nothing but zero bytes: it was never fully written.</source>
        <translation>Die Datei enthält nur Null-Bytes: sie wurde nie ganz geschrieben.</translation>
    </message>
    <message>
        <source>The file is a password-protected ZIP archive.</source>
        <translation>Die Datei ist ein ZIP-Archiv mit Passwort.</translation>
    </message>
    <message>
        <source>The file is a web page, whatever its name says.</source>
        <translation>Die Datei ist eine Webseite, egal was ihr Name sagt.</translation>
    </message>
    <message>
        <source>The file is a workbook of Excel 95 or older.</source>
        <translation>Die Datei ist eine Arbeitsmappe von Excel 95 oder älter.</translation>
    </message>
    <message>
        <source>The file is an Apple Numbers document.</source>
        <translation>Die Datei ist ein Dokument von Apple Numbers.</translation>
    </message>
    <message>
        <source>The file is an empty container: nothing is in it.</source>
        <translation>Die Datei ist ein leerer Behälter: nichts ist darin.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: its letters are not coded as its beginning says.</source>
        <translation>Die Datei ist abgeschnitten oder beschädigt: ihre Buchstaben sind nicht so kodiert, wie ihr Anfang sagt.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: its records cannot be read.</source>
        <translation>Die Datei ist abgeschnitten oder beschädigt: ihre Datensätze sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: its table of contents cannot be read.</source>
        <translation>Die Datei ist abgeschnitten oder beschädigt: ihr Inhaltsverzeichnis ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is damaged at its part {filename}.</source>
        <translation>Die Datei ist bei ihrem Teil {filename} beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged: in its sheet {sheet} {what}.</source>
        <translation>Die Datei ist beschädigt: in ihrem Blatt {sheet}: {what}.</translation>
    </message>
    <message>
        <source>The file is damaged: its content is missing.</source>
        <translation>Die Datei ist beschädigt: ihr Inhalt fehlt.</translation>
    </message>
    <message>
        <source>The file is damaged: its part {name} does not match its checksum.</source>
        <translation>Die Datei ist beschädigt: ihr Teil {name} passt nicht zu seiner Prüfsumme.</translation>
    </message>
    <message>
        <source>The file is damaged: its part {part} is not well-formed XML.</source>
        <translation>Die Datei ist beschädigt: ihr Teil {part} ist kein wohlgeformtes XML.</translation>
    </message>
    <message>
        <source>The file is damaged: its part {part} is not what was written.</source>
        <translation>Die Datei ist beschädigt: ihr Teil {part} ist nicht das, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The file is damaged: its records cannot be read.</source>
        <translation>Die Datei ist beschädigt: ihre Datensätze sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is damaged: its sheet {sheet} holds cell {cell} twice.</source>
        <translation>Die Datei ist beschädigt: ihr Blatt {sheet} enthält Zelle {cell} doppelt.</translation>
    </message>
    <message>
        <source>The file is damaged: the part of its sheet {name} is missing.</source>
        <translation>Die Datei ist beschädigt: der Teil ihres Blatts {name} fehlt.</translation>
    </message>
    <message>
        <source>The file is damaged: the quotation marks in line {started_at} do not pair up.</source>
        <translation>Die Datei ist beschädigt: die Anführungszeichen in Zeile {started_at} gehen nicht auf.</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes).</source>
        <translation>Die Datei ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>The file is protected with a password.</source>
        <translation>Die Datei ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>The file is {kind}.</source>
        <translation>Die Datei ist {kind}.</translation>
    </message>
    <message>
        <source>The file is {name}.</source>
        <translation>Die Datei ist {name}.</translation>
    </message>
    <message>
        <source>The file mixes rows or sheets of different exports.</source>
        <translation>Die Datei mischt Zeilen oder Blätter verschiedener Exporte.</translation>
    </message>
    <message>
        <source>The file refers to other files; they were not opened.</source>
        <translation>Die Datei verweist auf andere Dateien; diese wurden nicht geöffnet.</translation>
    </message>
    <message>
        <source>The file was left as it is. Save the results as a separate file.</source>
        <translation>Die Datei blieb, wie sie war. Speichern Sie die Ergebnisse als eigene Datei.</translation>
    </message>
    <message>
        <source>The file was not opened: it unpacks to {total} MB, more than can be read here.</source>
        <translation>Die Datei wurde nicht geöffnet: sie entpackt sich zu {total} MB, mehr als hier gelesen werden kann.</translation>
    </message>
    <message>
        <source>The file was not opened: its part {part} {what}.</source>
        <translation>Die Datei wurde nicht geöffnet: ihr Teil {part} {what}.</translation>
    </message>
    <message>
        <source>The file was not opened: {why}.</source>
        <translation>Die Datei wurde nicht geöffnet: {why}.</translation>
    </message>
    <message>
        <source>The file was not read: it holds more cells than any store&apos;s customers would fill.</source>
        <translation>Die Datei wurde nicht gelesen: sie enthält mehr Zellen, als die Kunden irgendeines Shops füllen.</translation>
    </message>
    <message>
        <source>The file was not read: the merged cells of its sheet {sheet} are too many.</source>
        <translation>Die Datei wurde nicht gelesen: ihr Blatt {sheet} hat zu viele verbundene Zellen.</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened: another program holds it, or you may not read it.</source>
        <translation>Die Datei {name} kann nicht geöffnet werden: ein anderes Programm hält sie fest, oder Sie dürfen sie nicht lesen.</translation>
    </message>
    <message>
        <source>The file {name} could not be read: its drive or network folder does not answer.</source>
        <translation>Die Datei {name} konnte nicht gelesen werden: ihr Laufwerk oder Netzwerkordner antwortet nicht.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {strerror}.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: {strerror}.</translation>
    </message>
    <message>
        <source>The folder {home} cannot be made or written.</source>
        <translation>Der Ordner {home} kann nicht angelegt oder beschrieben werden.</translation>
    </message>
    <message>
        <source>The group was deleted in the store after the review.</source>
        <translation>Die Gruppe wurde nach der Prüfung im Shop gelöscht.</translation>
    </message>
    <message>
        <source>The group “{label}” cannot be deleted: {count} of its customers are held back.</source>
        <translation>Die Gruppe „{label}“ kann nicht gelöscht werden: {count} ihrer Kunden werden zurückgehalten.</translation>
    </message>
    <message>
        <source>The group “{label}” will be deleted. {members}</source>
        <translation>Die Gruppe „{label}“ wird gelöscht. {members}</translation>
    </message>
    <message>
        <source>The header “{text}” stands twice in “{name}”: in columns {first} and {second}.</source>
        <translation>Die Überschrift „{text}“ steht zweimal in „{name}“: in den Spalten {first} und {second}.</translation>
    </message>
    <message>
        <source>The hidden sheet that says which export this is was edited; the other marks agree.</source>
        <translation>Das versteckte Blatt, das sagt, welcher Export dies ist, wurde bearbeitet; die anderen Kennungen stimmen überein.</translation>
    </message>
    <message>
        <source>The key that seals your change sets cannot be used: {path}.</source>
        <translation>Der Schlüssel, der Ihre Änderungspakete siegelt, ist nicht verwendbar: {path}.</translation>
    </message>
    <message>
        <source>The keyring&apos;s entry for the store “{store}” cannot be read.</source>
        <translation>Der Eintrag des Schlüsselbunds für den Shop „{store}“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The keys kept for “{name}” belong to {secure_url}, not to {secure_url2}.</source>
        <translation>Die Schlüssel für „{name}“ gehören zu {secure_url}, nicht zu {secure_url2}.</translation>
    </message>
    <message>
        <source>The keys of the store “{name}” are not on this computer.</source>
        <translation>Die Schlüssel des Shops „{name}“ sind nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>The name {host} cannot be found.</source>
        <translation>Der Name {host} ist nicht zu finden.</translation>
    </message>
    <message>
        <source>The new customer “{label}” (row {row})</source>
        <translation>Der neue Kunde „{label}“ (Zeile {row})</translation>
    </message>
    <message>
        <source>The new group “{draft}” is held back itself.</source>
        <translation>Die neue Gruppe „{draft}“ wird selbst zurückgehalten.</translation>
    </message>
    <message>
        <source>The new group “{group}” could not be added.</source>
        <translation>Die neue Gruppe „{group}“ konnte nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The new password in this row was sent by an earlier push and is left out. To set it once more, type it into a new export.</source>
        <translation>Das neue Passwort in dieser Zeile wurde von einer früheren Übertragung gesendet und wird ausgelassen. Um es noch einmal zu setzen, tippen Sie es in einen neuen Export.</translation>
    </message>
    <message>
        <source>The new password is longer than {limit} characters.</source>
        <translation>Das neue Passwort ist länger als {limit} Zeichen.</translation>
    </message>
    <message>
        <source>The new password is no plain text.</source>
        <translation>Das neue Passwort ist kein einfacher Text.</translation>
    </message>
    <message>
        <source>The new password is not text in this sheet, so it may not be what was typed.</source>
        <translation>Das neue Passwort ist in dieser Tabelle kein Text und vielleicht nicht das, was getippt wurde.</translation>
    </message>
    <message>
        <source>The new password lacks {lacking}; the store may refuse it.</source>
        <translation>Dem neuen Passwort fehlt {lacking}; der Shop lehnt es vielleicht ab.</translation>
    </message>
    <message>
        <source>The new password looks like one that a store has made unreadable.</source>
        <translation>Das neue Passwort sieht wie eines aus, das ein Shop unlesbar gemacht hat.</translation>
    </message>
    <message>
        <source>The number {key} was typed or pasted into a row that is not a row of the export.</source>
        <translation>Die Nummer {key} wurde in eine Zeile getippt oder eingefügt, die nicht aus dem Export ist.</translation>
    </message>
    <message>
        <source>The numbers under “{header}” of “{name}” seem not to be this store&apos;s: {contradicted} of {checked} fit no row (row {number}: {key}).</source>
        <translation>Die Nummern unter „{header}“ in „{name}“ scheinen nicht von diesem Shop zu sein: {contradicted} von {checked} passen zu keiner Zeile (Zeile {number}: {key}).</translation>
    </message>
    <message>
        <source>The plan cannot be written to {path}: {strerror}.</source>
        <translation>Der Plan kann nicht nach {path} geschrieben werden: {strerror}.</translation>
    </message>
    <message>
        <source>Deletes in the plan: {deletes}; allowed: {allowed_deletes}. Nothing was sent.</source>
        <translation>Löschungen im Plan: {deletes}; erlaubt: {allowed_deletes}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The plan does not say which column of {name} holds its new passwords.</source>
        <translation>Der Plan sagt nicht, in welcher Spalte von {name} die neuen Passwörter stehen.</translation>
    </message>
    <message>
        <source>The proxy between this computer and {host} does not answer.</source>
        <translation>Der Proxy zwischen diesem Computer und {host} antwortet nicht.</translation>
    </message>
    <message>
        <source>The record has no draft {draft_id}.</source>
        <translation>Das Protokoll hat keinen Entwurf {draft_id}.</translation>
    </message>
    <message>
        <source>The record has no export {export_id}.</source>
        <translation>Das Protokoll hat keinen Export {export_id}.</translation>
    </message>
    <message>
        <source>The record has no push {push_id}.</source>
        <translation>Das Protokoll hat keine Übertragung {push_id}.</translation>
    </message>
    <message>
        <source>The record has no such entry any more.</source>
        <translation>Das Protokoll hat keinen solchen Eintrag mehr.</translation>
    </message>
    <message>
        <source>The record in {parent} cannot be written.</source>
        <translation>Das Protokoll in {parent} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The record in {parent} could not be used.</source>
        <translation>Das Protokoll in {parent} konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The record in {parent} is damaged and cannot be read.</source>
        <translation>Das Protokoll in {parent} ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>The record in {parent} was written by a newer CartSheets.</source>
        <translation>Das Protokoll in {parent} hat ein neueres CartSheets geschrieben.</translation>
    </message>
    <message>
        <source>The result of {words} is empty; only an empty cell clears a value.</source>
        <translation>Das Ergebnis von „{words}“ ist leer; nur eine leere Zelle leert einen Wert.</translation>
    </message>
    <message>
        <source>The results are in {path}.</source>
        <translation>Die Ergebnisse sind in {path}.</translation>
    </message>
    <message>
        <source>The results could not be put into the file without changing something else in it.</source>
        <translation>Die Ergebnisse ließen sich nicht in die Datei setzen, ohne anderes darin zu ändern.</translation>
    </message>
    <message>
        <source>The results could not be written into the sheet. {error}</source>
        <translation>Die Ergebnisse konnten nicht in die Tabelle geschrieben werden. {error}</translation>
    </message>
    <message>
        <source>The results could not be written: {strerror}.</source>
        <translation>Die Ergebnisse konnten nicht geschrieben werden: {strerror}.</translation>
    </message>
    <message>
        <source>The same sheet deletes the group “{text}”.</source>
        <translation>Dieselbe Tabelle löscht die Gruppe „{text}“.</translation>
    </message>
    <message>
        <source>The seal of {name} is broken: it was altered after it was saved. Nothing was opened.</source>
        <translation>Das Siegel von {name} ist gebrochen: es wurde nach dem Speichern verändert. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>The setting stores must be a list of tables ([[stores]]).</source>
        <translation>Die Einstellung stores muss eine Liste von Tabellen sein ([[stores]]).</translation>
    </message>
    <message>
        <source>The setting stores[{n}].name is used twice: {name}.</source>
        <translation>Die Einstellung stores[{n}].name ist doppelt vergeben: {name}.</translation>
    </message>
    <message>
        <source>The setting version must be a whole number, not {version}.</source>
        <translation>Die Einstellung version muss eine ganze Zahl sein, nicht {version}.</translation>
    </message>
    <message>
        <source>The setting {name} must be a table.</source>
        <translation>Die Einstellung {name} muss eine Tabelle sein.</translation>
    </message>
    <message>
        <source>The setting {where} must be {wish}, not {value}.</source>
        <translation>Die Einstellung {where} muss {wish} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>The setting {where}.{name} is missing or empty.</source>
        <translation>Die Einstellung {where}.{name} fehlt oder ist leer.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read.</source>
        <translation>Die Einstellungsdatei {path} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be written.</source>
        <translation>Die Einstellungsdatei {path} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The settings file {path} is not valid TOML ({error}).</source>
        <translation>Die Einstellungsdatei {path} ist kein gültiges TOML ({error}).</translation>
    </message>
    <message>
        <source>The spreadsheet damaged this cell: the store has {value}.</source>
        <translation>Das Tabellenprogramm hat diese Zelle beschädigt: der Shop hat {value}.</translation>
    </message>
    <message>
        <source>The spreadsheet made the number {text} of this text and keeps only 15 of its digits.</source>
        <translation>Das Tabellenprogramm machte aus diesem Text die Zahl {text} und behält nur 15 ihrer Stellen.</translation>
    </message>
    <message>
        <source>The spreadsheet turned this cell into the date {text}{was}.</source>
        <translation>Das Tabellenprogramm machte aus dieser Zelle das Datum {text}{was}.</translation>
    </message>
    <message>
        <source>The store allows the next call in {delay_s} seconds.</source>
        <translation>Der Shop erlaubt den nächsten Aufruf in {delay_s} Sekunden.</translation>
    </message>
    <message>
        <source>The store answered {status}.</source>
        <translation>Der Shop antwortete {status}.</translation>
    </message>
    <message>
        <source>The store asks for a pause of {told_s} seconds.</source>
        <translation>Der Shop bittet um eine Pause von {told_s} Sekunden.</translation>
    </message>
    <message>
        <source>The store changed {different} values of the first {sent} rows on the way in ({column} of {key}), so nothing more was sent.</source>
        <translation>Der Shop änderte {different} Werte der ersten {sent} Zeilen beim Speichern ({column} von {key}); mehr wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The store counts {total} {noun} but lists {listed}.</source>
        <translation>Der Shop zählt {total} {noun}, listet aber {listed} auf.</translation>
    </message>
    <message>
        <source>The store did not delete it.</source>
        <translation>Der Shop hat es nicht gelöscht.</translation>
    </message>
    <message>
        <source>The store did not say whether it took the new password.</source>
        <translation>Der Shop sagte nicht, ob er das neue Passwort übernommen hat.</translation>
    </message>
    <message>
        <source>The store did not take this change.</source>
        <translation>Der Shop hat diese Änderung nicht übernommen.</translation>
    </message>
    <message>
        <source>The store did not take this row, though it was sent three times.</source>
        <translation>Der Shop nahm diese Zeile nicht an, obwohl sie dreimal gesendet wurde.</translation>
    </message>
    <message>
        <source>The store emptied the other cells of this row when it was updated, and did not take them back. What they held is in the history of this push.</source>
        <translation>Der Shop hat beim Ändern die anderen Zellen dieser Zeile geleert und nahm sie nicht zurück. Was sie enthielten, steht im Verlauf dieser Übertragung.</translation>
    </message>
    <message>
        <source>The store emptied the other cells of this row when it was updated; they were put back.</source>
        <translation>Der Shop hat beim Ändern die anderen Zellen dieser Zeile geleert; sie wurden wiederhergestellt.</translation>
    </message>
    <message>
        <source>The store has no customer {key}, which was chosen for this row.</source>
        <translation>Der Shop hat keinen Kunden {key}, der für diese Zeile gewählt wurde.</translation>
    </message>
    <message>
        <source>The store has no customer {key}.{hint}</source>
        <translation>Der Shop hat keinen Kunden {key}.{hint}</translation>
    </message>
    <message>
        <source>The store has no group {key}, which was chosen for this row.</source>
        <translation>Der Shop hat keine Gruppe {key}, die für diese Zeile gewählt wurde.</translation>
    </message>
    <message>
        <source>The store has no group {key}.{hint}</source>
        <translation>Der Shop hat keine Gruppe {key}.{hint}</translation>
    </message>
    <message>
        <source>The store has {value} called “{name}”.</source>
        <translation>Der Shop hat {value} namens „{name}“.</translation>
    </message>
    <message>
        <source>The store holds this already.</source>
        <translation>Der Shop hat das schon.</translation>
    </message>
    <message>
        <source>The store keeps {header} as “{value}”.</source>
        <translation>Der Shop speichert „{header}“ als „{value}“.</translation>
    </message>
    <message>
        <source>The store may send a welcome e-mail to {adds} new customer; this program cannot switch that off.</source>
        <translation>Der Shop sendet {adds} neuen Kunden vielleicht eine Begrüßungs-E-Mail; dieses Programm kann das nicht abschalten.</translation>
    </message>
    <message>
        <source>The store may send a welcome e-mail to {adds} new customers; this program cannot switch that off.</source>
        <translation>Der Shop sendet {adds} neuen Kunden vielleicht eine Begrüßungs-E-Mail; dieses Programm kann das nicht abschalten.</translation>
    </message>
    <message>
        <source>The store no longer has the group “{text}”.</source>
        <translation>Der Shop hat die Gruppe „{text}“ nicht mehr.</translation>
    </message>
    <message>
        <source>The store no longer has this customer.</source>
        <translation>Der Shop hat diesen Kunden nicht mehr.</translation>
    </message>
    <message>
        <source>The store no longer has this group.</source>
        <translation>Der Shop hat diese Gruppe nicht mehr.</translation>
    </message>
    <message>
        <source>The store refused the keys, or they lack a permission for this (status {code}); it does not say which.</source>
        <translation>Der Shop lehnte die Schlüssel ab, oder ihnen fehlt hierfür ein Recht (Status {code}); er sagt nicht, welches von beidem.</translation>
    </message>
    <message>
        <source>The store refused to {what} (status {code}).</source>
        <translation>Der Shop lehnte ab: {what} (Status {code}).</translation>
    </message>
    <message>
        <source>The store refused to {what} (status {code}){value}</source>
        <translation>Der Shop lehnte ab: {what} (Status {code}){value}</translation>
    </message>
    <message>
        <source>The store rejected half of the rows so far, so the push stopped by itself.</source>
        <translation>Der Shop lehnte bisher die Hälfte der Zeilen ab; die Übertragung hielt deshalb von selbst an.</translation>
    </message>
    <message>
        <source>The store reports an error of its own whenever this is sent.</source>
        <translation>Der Shop meldet jedes Mal einen eigenen Fehler, wenn das gesendet wird.</translation>
    </message>
    <message>
        <source>The store sent a customer without a usable {name}.</source>
        <translation>Der Shop sandte einen Kunden ohne brauchbare {name}.</translation>
    </message>
    <message>
        <source>The store sent a group without a usable {name}.</source>
        <translation>Der Shop sandte eine Gruppe ohne brauchbare {name}.</translation>
    </message>
    <message>
        <source>The store sent a {name} of customer {key} that is no {kind}.</source>
        <translation>Der Shop sandte für Kunde {key} ein „{name}“, das nicht zu {kind} passt.</translation>
    </message>
    <message>
        <source>The store sent a {name} of group {key} that is no {kind}.</source>
        <translation>Der Shop sandte für Gruppe {key} ein „{name}“, das nicht zu {kind} passt.</translation>
    </message>
    <message>
        <source>The store was asked for {what} and sent something else.</source>
        <translation>Der Shop wurde gefragt ({what}) und sandte etwas anderes.</translation>
    </message>
    <message>
        <source>The store was so late that this customer is there more than once: as {listed}. Delete all but one.</source>
        <translation>Der Shop war so spät, dass dieser Kunde mehr als einmal da ist: als {listed}. Löschen Sie alle bis auf einen.</translation>
    </message>
    <message>
        <source>The store was so late that this group is there more than once: as {listed}. Delete all but one.</source>
        <translation>Der Shop war so spät, dass diese Gruppe mehr als einmal da ist: als {listed}. Löschen Sie alle bis auf eine.</translation>
    </message>
    <message>
        <source>The store&apos;s API is at {DEFAULT_API_URL}; set another address only if you were given one.</source>
        <translation>Die API des Shops liegt unter {DEFAULT_API_URL}; setzen Sie eine andere Adresse nur, wenn Sie eine bekommen haben.</translation>
    </message>
    <message>
        <source>The store&apos;s list of {noun} kept changing while it was read.</source>
        <translation>Die Liste des Shops ({noun}) änderte sich beim Lesen immer wieder.</translation>
    </message>
    <message>
        <source>The store&apos;s own number. Leave it as it is; blank: the row is added.</source>
        <translation>Die eigene Nummer des Shops. Lassen Sie sie, wie sie ist; leer: die Zeile wird hinzugefügt.</translation>
    </message>
    <message>
        <source>The store&apos;s text is too long for a spreadsheet cell, or holds characters that a sheet cannot show, so an edit of the shown part would damage the rest.</source>
        <translation>Der Text des Shops ist zu lang für eine Tabellenzelle oder enthält Zeichen, die eine Tabelle nicht zeigen kann; eine Bearbeitung des gezeigten Teils würde den Rest beschädigen.</translation>
    </message>
    <message>
        <source>The store&apos;s {name} is empty or holds a character that cannot be part of it.</source>
        <translation>Im Shop-Feld „{name}“ steht nichts oder ein Zeichen, das nicht dazugehören kann.</translation>
    </message>
    <message>
        <source>The support bundle cannot be written to {path}.</source>
        <translation>Das Hilfspaket kann nicht nach {path} geschrieben werden.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer: it is locked, or access was refused.</source>
        <translation>Der Schlüsselbund des Systems antwortete nicht: er ist gesperrt, oder der Zugriff wurde verweigert.</translation>
    </message>
    <message>
        <source>The values come from the export of {at} UTC{who}.</source>
        <translation>Die Werte stammen aus dem Export vom {at} UTC{who}.</translation>
    </message>
    <message>
        <source>The workbook did not read back as it was written ({wrong} places, first {wrong2}).</source>
        <translation>Die Arbeitsmappe ließ sich nicht so lesen, wie sie geschrieben wurde ({wrong} Stellen, zuerst {wrong2}).</translation>
    </message>
    <message>
        <source>The workbook would be larger than spreadsheet programs can open.</source>
        <translation>Die Arbeitsmappe wäre größer, als Tabellenprogramme öffnen können.</translation>
    </message>
    <message>
        <source>The {header} of this row was {token_key} and is now empty.</source>
        <translation>„{header}“ dieser Zeile war {token_key} und ist jetzt leer.</translation>
    </message>
    <message>
        <source>The {place} cannot be used: {error}.</source>
        <translation>Nicht verwendbar: {place}: {error}.</translation>
    </message>
    <message>
        <source>There are more customers than a sheet has rows ({MOST_ROWS}).</source>
        <translation>Es gibt mehr Kunden, als eine Tabelle Zeilen hat ({MOST_ROWS}).</translation>
    </message>
    <message>
        <source>There is no change to hand over.</source>
        <translation>Es gibt keine Änderung zu übergeben.</translation>
    </message>
    <message>
        <source>There is no column or preset called {value}.</source>
        <translation>Es gibt keine Spalte oder Vorlage namens {value}.</translation>
    </message>
    <message>
        <source>There is no customer {key} in the store.</source>
        <translation>Im Shop gibt es keinen Kunden {key}.</translation>
    </message>
    <message>
        <source>There is no encoding “{encoding}”.</source>
        <translation>Es gibt keine Kodierung „{encoding}“.</translation>
    </message>
    <message>
        <source>There is no file {name} in {parent}.</source>
        <translation>In {parent} gibt es keine Datei {name}.</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>Es gibt keinen Ordner {parent}.</translation>
    </message>
    <message>
        <source>There is no group “{shown}”.</source>
        <translation>Es gibt keine Gruppe „{shown}“.</translation>
    </message>
    <message>
        <source>These keys are too long to be a store&apos;s.</source>
        <translation>Diese Schlüssel sind zu lang für die eines Shops.</translation>
    </message>
    <message>
        <source>This cell is merged with others, so it has no value of its own.</source>
        <translation>Diese Zelle ist mit anderen verbunden und hat deshalb keinen eigenen Wert.</translation>
    </message>
    <message>
        <source>This change set cannot be read.</source>
        <translation>Dieses Änderungspaket ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This change set was made for “{store}” ({store_id}), not for “{store_name}”.</source>
        <translation>Dieses Änderungspaket wurde für „{store}“ ({store_id}) gemacht, nicht für „{store_name}“.</translation>
    </message>
    <message>
        <source>This change set was saved by another version of the program.</source>
        <translation>Dieses Änderungspaket hat eine andere Version des Programms gespeichert.</translation>
    </message>
    <message>
        <source>This computer has no keyring that CartSheets trusts with a store&apos;s keys.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, dem CartSheets die Schlüssel eines Shops anvertraut.</translation>
    </message>
    <message>
        <source>This file is not a saved plan.</source>
        <translation>Diese Datei ist kein gespeicherter Plan.</translation>
    </message>
    <message>
        <source>This plan cannot be read: it was cut off or altered.</source>
        <translation>Dieser Plan ist nicht lesbar: er wurde abgeschnitten oder verändert.</translation>
    </message>
    <message>
        <source>This plan is push {earlier} already.</source>
        <translation>Dieser Plan ist schon die Übertragung {earlier}.</translation>
    </message>
    <message>
        <source>This plan was made for “{store}”, not for “{store_name}”.</source>
        <translation>Dieser Plan ist für „{store}“ gemacht, nicht für „{store_name}“.</translation>
    </message>
    <message>
        <source>This plan was saved by another version of the program.</source>
        <translation>Diesen Plan hat eine andere Version des Programms gespeichert.</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>Diese Zeile</translation>
    </message>
    <message>
        <source>This row comes from another export or store.</source>
        <translation>Diese Zeile kommt aus einem anderen Export oder Shop.</translation>
    </message>
    <message>
        <source>This row looks like totals, not like a customer.</source>
        <translation>Diese Zeile sieht wie eine Summe aus, nicht wie ein Kunde.</translation>
    </message>
    <message>
        <source>This row&apos;s hidden mark was altered.</source>
        <translation>Die versteckte Kennung dieser Zeile wurde verändert.</translation>
    </message>
    <message>
        <source>This row&apos;s {header} was {token_key} and is now {key}.</source>
        <translation>„{header}“ dieser Zeile war {token_key} und ist jetzt {key}.</translation>
    </message>
    <message>
        <source>This sheet was copied out of its workbook; the marks of its rows tell which export it is.</source>
        <translation>Dieses Blatt wurde aus seiner Arbeitsmappe herauskopiert; die Kennungen seiner Zeilen sagen, welcher Export es ist.</translation>
    </message>
    <message>
        <source>This sheet was exported {days} days ago.</source>
        <translation>Diese Tabelle wurde vor {days} Tagen exportiert.</translation>
    </message>
    <message>
        <source>This tells what happened to the store. Nothing was sent.</source>
        <translation>Das sagt, was im Shop geschehen ist. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This workbook shows {customers} customers and {groups} customer groups of the store {store}, as they were on {taken_at}.</source>
        <translation>Diese Arbeitsmappe zeigt {customers} Kunden und {groups} Kundengruppen des Shops {store}, wie sie am {taken_at} waren.</translation>
    </message>
    <message>
        <source>To bring values back, restore them from the export.</source>
        <translation>Um Werte zurückzubringen, holen Sie sie aus dem Export zurück.</translation>
    </message>
    <message>
        <source>Try again after it; a push that was cut off can be resumed.</source>
        <translation>Versuchen Sie es danach noch einmal; eine abgebrochene Übertragung kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Try again at a quieter time.</source>
        <translation>Versuchen Sie es zu einer ruhigeren Zeit noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a while; a push that was cut off can be resumed.</source>
        <translation>Versuchen Sie es später noch einmal; eine abgebrochene Übertragung kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, report it.</source>
        <translation>Versuchen Sie es noch einmal; wenn es so bleibt, melden Sie es.</translation>
    </message>
    <message>
        <source>Type a number up to {LARGEST_INTEGER}.</source>
        <translation>Tippen Sie eine Zahl bis {LARGEST_INTEGER}.</translation>
    </message>
    <message>
        <source>Type a smaller number.</source>
        <translation>Tippen Sie eine kleinere Zahl.</translation>
    </message>
    <message>
        <source>Type the password again as plain text, or empty the cell.</source>
        <translation>Tippen Sie das Passwort noch einmal als einfachen Text, oder leeren Sie die Zelle.</translation>
    </message>
    <message>
        <source>Type the password itself, or empty the cell to leave it as it is.</source>
        <translation>Tippen Sie das Passwort selbst, oder leeren Sie die Zelle, um es zu lassen, wie es ist.</translation>
    </message>
    <message>
        <source>Type the text again, or use the suggestion without it.</source>
        <translation>Tippen Sie den Text noch einmal, oder verwenden Sie den Vorschlag ohne das Zeichen.</translation>
    </message>
    <message>
        <source>Type the text again, or use the suggestion.</source>
        <translation>Tippen Sie den Text noch einmal, oder verwenden Sie den Vorschlag.</translation>
    </message>
    <message>
        <source>Type the value again, or switch this kind of repair on.</source>
        <translation>Tippen Sie den Wert noch einmal, oder schalten Sie diese Art der Reparatur ein.</translation>
    </message>
    <message>
        <source>Type the value again; the store has {base}.</source>
        <translation>Tippen Sie den Wert noch einmal; der Shop hat {base}.</translation>
    </message>
    <message>
        <source>Type the word itself, or empty the cell.</source>
        <translation>Tippen Sie das Wort selbst, oder leeren Sie die Zelle.</translation>
    </message>
    <message>
        <source>Type the {header} again.</source>
        <translation>Tippen Sie „{header}“ noch einmal.</translation>
    </message>
    <message>
        <source>Type the {header} again. To delete the row, choose DELETE under Action.</source>
        <translation>Tippen Sie „{header}“ noch einmal. Um die Zeile zu löschen, wählen Sie DELETE unter Action.</translation>
    </message>
    <message>
        <source>Type the {header}; the store asks for it.</source>
        <translation>Tippen Sie „{header}“; der Shop verlangt es.</translation>
    </message>
    <message>
        <source>Type {header} as a whole number.</source>
        <translation>Tippen Sie „{header}“ als ganze Zahl.</translation>
    </message>
    <message>
        <source>Type {header} with digits and a decimal point only, without other signs.</source>
        <translation>Tippen Sie „{header}“ nur mit Ziffern und Dezimalpunkt, ohne andere Zeichen.</translation>
    </message>
    <message>
        <source>Typographic quotation marks and dashes in e-mails and phones</source>
        <translation>Typografische Anführungszeichen und Striche in E-Mails und Telefonnummern</translation>
    </message>
    <message>
        <source>Undo its deletion, or copy the column back from a fresh export. Without it nobody can tell which row is which customer.</source>
        <translation>Machen Sie ihre Löschung rückgängig, oder kopieren Sie die Spalte aus einem neuen Export. Ohne sie kann niemand sagen, welche Zeile welcher Kunde ist.</translation>
    </message>
    <message>
        <source>Undo its deletion, or copy the column back from a fresh export. Without it nobody can tell which row is which group.</source>
        <translation>Machen Sie ihre Löschung rückgängig, oder kopieren Sie die Spalte aus einem neuen Export. Ohne sie kann niemand sagen, welche Zeile welche Gruppe ist.</translation>
    </message>
    <message>
        <source>Undo that, or start from a fresh export. Without it nobody can tell which row is which customer.</source>
        <translation>Machen Sie das rückgängig, oder beginnen Sie mit einem neuen Export. Ohne die Spalte kann niemand sagen, welche Zeile welcher Kunde ist.</translation>
    </message>
    <message>
        <source>Undo that, or start from a fresh export. Without it nobody can tell which row is which group.</source>
        <translation>Machen Sie das rückgängig, oder beginnen Sie mit einem neuen Export. Ohne die Spalte kann niemand sagen, welche Zeile welche Gruppe ist.</translation>
    </message>
    <message>
        <source>Undo the merging in your spreadsheet program and save the file.</source>
        <translation>Heben Sie die Verbindungen in Ihrem Tabellenprogramm auf, und speichern Sie die Datei.</translation>
    </message>
    <message>
        <source>Undo the sort or the shift of “{header}” alone, or leave the repair to put back what was exported.</source>
        <translation>Machen Sie die Sortierung oder Verschiebung von „{header}“ allein rückgängig, oder lassen Sie die Reparatur herstellen, was exportiert wurde.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Unmerge the cells and give each row its own value.</source>
        <translation>Heben Sie die Verbindung auf, und geben Sie jeder Zeile ihren eigenen Wert.</translation>
    </message>
    <message>
        <source>Unpack it and pick the sheet in it.</source>
        <translation>Entpacken Sie es, und wählen Sie die Tabelle darin.</translation>
    </message>
    <message>
        <source>Use that newer version.</source>
        <translation>Verwenden Sie diese neuere Version.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it, and try again.</source>
        <translation>Warten Sie, bis es fertig ist, oder schließen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it first.</source>
        <translation>Warten Sie, bis sie fertig ist, oder halten Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>What became of the row in the last push. Filled in by CartSheets.</source>
        <translation>Was bei der letzten Übertragung aus der Zeile wurde. Von CartSheets ausgefüllt.</translation>
    </message>
    <message>
        <source>What is published about the newest version is not from the publisher of CartSheets, or damaged.</source>
        <translation>Was über die neueste Version veröffentlicht ist, stammt nicht vom Herausgeber von CartSheets oder ist beschädigt.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What this sheet was exported with came in the workbook and is in this computer&apos;s record now.</source>
        <translation>Womit diese Tabelle exportiert wurde, kam in der Arbeitsmappe mit und steht jetzt im Protokoll dieses Computers.</translation>
    </message>
    <message>
        <source>What this sheet was exported with is not in this computer&apos;s record.</source>
        <translation>Womit diese Tabelle exportiert wurde, steht nicht im Protokoll dieses Computers.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Whether there is a newer version cannot be found out: {url} does not answer.</source>
        <translation>Ob es eine neuere Version gibt, ist nicht herauszufinden: {url} antwortet nicht.</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Why, in a sentence. Filled in by CartSheets.</source>
        <translation>Warum, in einem Satz. Von CartSheets ausgefüllt.</translation>
    </message>
    <message>
        <source>Windows-1252 (Western European)</source>
        <translation>Windows-1252 (Westeuropäisch)</translation>
    </message>
    <message>
        <source>Write DELETE in an Action column, or start from an export.</source>
        <translation>Schreiben Sie DELETE in eine Spalte Action, oder beginnen Sie mit einem Export.</translation>
    </message>
    <message>
        <source>Write DELETE into the row of the customer that should go.</source>
        <translation>Schreiben Sie DELETE in die Zeile des Kunden, der gehen soll.</translation>
    </message>
    <message>
        <source>Write DELETE into the row of the group that should go.</source>
        <translation>Schreiben Sie DELETE in die Zeile der Gruppe, die gehen soll.</translation>
    </message>
    <message>
        <source>Write headers such as Email, First name, ZIP over its columns, within the first twenty rows. To send edits back safely, start from an export.</source>
        <translation>Schreiben Sie Überschriften wie Email, First name, ZIP über die Spalten, in den ersten zwanzig Zeilen. Um Bearbeitungen sicher zurückzusenden, beginnen Sie mit einem Export.</translation>
    </message>
    <message>
        <source>Write it like 50/2, or off.</source>
        <translation>Schreiben Sie es wie 50/2, oder off.</translation>
    </message>
    <message>
        <source>Write it like name@example.com.</source>
        <translation>Schreiben Sie sie wie name@example.com.</translation>
    </message>
    <message>
        <source>Write the right number under {header}, or match by another column.</source>
        <translation>Schreiben Sie die richtige Nummer unter „{header}“, oder ordnen Sie nach einer anderen Spalte zu.</translation>
    </message>
    <message>
        <source>Write the right number, or empty the cell to add a new row.</source>
        <translation>Schreiben Sie die richtige Nummer, oder leeren Sie die Zelle, um eine neue Zeile hinzuzufügen.</translation>
    </message>
    <message>
        <source>Write the store&apos;s number, or empty the cell.</source>
        <translation>Schreiben Sie die Nummer des Shops, oder leeren Sie die Zelle.</translation>
    </message>
    <message>
        <source>Write their ids with commas: 17,45.</source>
        <translation>Schreiben Sie ihre Nummern mit Kommas: 17,45.</translation>
    </message>
    <message>
        <source>Write {code}, or the country&apos;s two-letter code.</source>
        <translation>Schreiben Sie {code} oder den Ländercode aus zwei Buchstaben.</translation>
    </message>
    <message>
        <source>Write {state}, or the state&apos;s full name.</source>
        <translation>Schreiben Sie {state} oder den vollen Namen des Bundesstaats.</translation>
    </message>
    <message>
        <source>Write “{ACTION_HEADER}” back into {letters}{header_row}, save, and open the file again.</source>
        <translation>Schreiben Sie wieder „{ACTION_HEADER}“ in {letters}{header_row}, speichern Sie, und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Write “{header}” back into {letters}{header_row}, save, and open the file again. A column of your own goes to the right of all others.</source>
        <translation>Schreiben Sie wieder „{header}“ in {letters}{header_row}, speichern Sie, und öffnen Sie die Datei noch einmal. Eine eigene Spalte gehört rechts neben alle anderen.</translation>
    </message>
    <message>
        <source>Writing the results into your sheet</source>
        <translation>Die Ergebnisse werden in Ihre Tabelle geschrieben</translation>
    </message>
    <message>
        <source>Yes or No</source>
        <translation>Yes oder No</translation>
    </message>
    <message>
        <source>`cartsheets-cli history` lists the pushes there are.</source>
        <translation>`cartsheets-cli history` listet die vorhandenen Übertragungen auf.</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>ein 7-Zip-Archiv</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>eine JSON-Datei</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>eine PowerPoint-Präsentation</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a SYLK sheet</source>
        <translation>eine SYLK-Tabelle</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive, not a sheet</source>
        <translation>ein ZIP-Archiv, keine Tabelle</translation>
    </message>
    <message>
        <source>a capital letter</source>
        <translation>ein Großbuchstabe</translation>
    </message>
    <message>
        <source>a cell in row {row_number} has the address {reference}</source>
        <translation>eine Zelle in Zeile {row_number} hat die Adresse {reference}</translation>
    </message>
    <message>
        <source>a cell outside the sheet</source>
        <translation>eine Zelle außerhalb des Blatts</translation>
    </message>
    <message>
        <source>a group was deleted since the export.</source>
        <translation>seit dem Export wurde eine Gruppe gelöscht.</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>delete {mark}</source>
        <translation>{mark} löschen</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>sie ist nicht da</translation>
    </message>
    <message>
        <source>known here</source>
        <translation>hier bekannt</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>status {status_code}</source>
        <translation>Status {status_code}</translation>
    </message>
    <message>
        <source>the settings file cannot be read</source>
        <translation>die Einstellungsdatei ist nicht lesbar</translation>
    </message>
    <message>
        <source>the store changed while it was read.</source>
        <translation>der Shop hat sich geändert, während er gelesen wurde.</translation>
    </message>
    <message>
        <source>the store does not list by the time of the last change.</source>
        <translation>der Shop listet nicht nach der Zeit der letzten Änderung.</translation>
    </message>
    <message>
        <source>the store does not list its customers by their numbers.</source>
        <translation>der Shop listet seine Kunden nicht nach ihren Nummern.</translation>
    </message>
    <message>
        <source>the store lists other customers than expected.</source>
        <translation>der Shop listet andere Kunden als erwartet.</translation>
    </message>
    <message>
        <source>the store&apos;s count does not fit its list.</source>
        <translation>die Zählung des Shops passt nicht zu seiner Liste.</translation>
    </message>
    <message>
        <source>too many changed since the export.</source>
        <translation>seit dem Export haben sich zu viele geändert.</translation>
    </message>
    <message>
        <source>too much changed since the export.</source>
        <translation>seit dem Export hat sich zu viel geändert.</translation>
    </message>
    <message>
        <source>written like {value}</source>
        <translation>geschrieben wie {value}</translation>
    </message>
    <message>
        <source>{ACTION_HEADER} is the result of a formula here: “{cell}”.</source>
        <translation>{ACTION_HEADER} ist hier das Ergebnis einer Formel: „{cell}“.</translation>
    </message>
    <message>
        <source>{count} pushed rows are not in the sheet any more; History tells what became of them.</source>
        <translation>{count} gesendete Zeilen stehen nicht mehr in der Tabelle; der Verlauf sagt, was aus ihnen wurde.</translation>
    </message>
    <message>
        <source>{header} holds only spaces, and the store knows only Yes and No here.</source>
        <translation>„{header}“ enthält nur Leerzeichen, und der Shop kennt hier nur Yes und No.</translation>
    </message>
    <message>
        <source>{message} The push waits and tries again in {pause}. You may stop it: nothing is lost, and it can be resumed.</source>
        <translation>{message} Die Übertragung wartet und versucht es in {pause} noch einmal. Sie können sie anhalten: nichts geht verloren, und sie kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation>{name} ist nicht lesbar: {strerror}.</translation>
    </message>
    <message>
        <source>{name} has no seal that can be checked, so nobody knows who made it.</source>
        <translation>{name} hat kein prüfbares Siegel; niemand weiß, wer es gemacht hat.</translation>
    </message>
    <message>
        <source>{name} is no change set that can be read: it was cut off or altered.</source>
        <translation>{name} ist kein lesbares Änderungspaket: es wurde abgeschnitten oder verändert.</translation>
    </message>
    <message>
        <source>{path} has {sheets} sheets that hold {name}: {names}.</source>
        <translation>{path} hat {sheets} Blätter, die „{name}“ enthalten: {names}.</translation>
    </message>
    <message>
        <source>{pause_s} minutes</source>
        <translation>{pause_s} Minuten</translation>
    </message>
    <message>
        <source>{pause_s} seconds</source>
        <translation>{pause_s} Sekunden</translation>
    </message>
    <message>
        <source>{people} customers</source>
        <translation>{people} Kunden</translation>
    </message>
    <message>
        <source>a column without a header ({letters})</source>
        <translation>eine Spalte ohne Überschrift ({letters})</translation>
    </message>
    <message>
        <source>a database (SQLite)</source>
        <translation>eine Datenbank (SQLite)</translation>
    </message>
    <message>
        <source>a flat OpenDocument file (.fods)</source>
        <translation>eine flache OpenDocument-Datei (.fods)</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a merged range has the address {value}</source>
        <translation>ein verbundener Bereich hat die Adresse {value}</translation>
    </message>
    <message>
        <source>a part&apos;s name points outside of it</source>
        <translation>der Name eines Teils zeigt aus ihr hinaus</translation>
    </message>
    <message>
        <source>a picture (GIF)</source>
        <translation>ein Bild (GIF)</translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation>ein Bild (JPEG)</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>ein Bild (PNG)</translation>
    </message>
    <message>
        <source>a row beyond the last one</source>
        <translation>eine Zeile hinter der letzten</translation>
    </message>
    <message>
        <source>a row has the number {number}</source>
        <translation>eine Zeile hat die Nummer {number}</translation>
    </message>
    <message>
        <source>a small letter</source>
        <translation>ein Kleinbuchstabe</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a workbook in the XML form of Excel 2003</source>
        <translation>eine Arbeitsmappe in der XML-Form von Excel 2003</translation>
    </message>
    <message>
        <source>a workbook of Excel 2</source>
        <translation>eine Arbeitsmappe von Excel 2</translation>
    </message>
    <message>
        <source>a workbook of Excel 3</source>
        <translation>eine Arbeitsmappe von Excel 3</translation>
    </message>
    <message>
        <source>a workbook of Excel 4</source>
        <translation>eine Arbeitsmappe von Excel 4</translation>
    </message>
    <message>
        <source>accents changed</source>
        <translation>Akzente geändert</translation>
    </message>
    <message>
        <source>add this customer</source>
        <translation>diesen Kunden hinzufügen</translation>
    </message>
    <message>
        <source>add this group</source>
        <translation>diese Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>alike name and address</source>
        <translation>ähnlicher Name und ähnliche Adresse</translation>
    </message>
    <message>
        <source>#{key} is deleted</source>
        <translation>#{key} wird gelöscht</translation>
    </message>
    <message>
        <source>#{key} stays</source>
        <translation>#{key} bleibt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln (decision|decisions) of the last time no longer (fits|fit), because sheet or store changed there: look at (it|them) again.</source>
        <translation>
            <numerusform>%Ln Entscheidung vom letzten Mal passt nicht mehr, weil Tabelle oder Shop sich dort geändert hat: sehen Sie sie noch einmal an.</numerusform>
            <numerusform>%Ln Entscheidungen vom letzten Mal passen nicht mehr, weil Tabelle oder Shop sich dort geändert hat: sehen Sie sie noch einmal an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (guess|guesses) to look at</source>
        <translation>
            <numerusform>%Ln Vermutung zum Ansehen</numerusform>
            <numerusform>%Ln Vermutungen zum Ansehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) of rows to be deleted (stays|stay)</source>
        <translation>
            <numerusform>%Ln Zelle von zu löschenden Zeilen bleibt</numerusform>
            <numerusform>%Ln Zellen von zu löschenden Zeilen bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>A guess: it holds e-mail addresses ({percent} %)</source>
        <translation>Vermutung: enthält E-Mail-Adressen ({percent} %)</translation>
    </message>
    <message>
        <source>A ticked cell counts as what was exported, or as what was plainly meant. Untick what you really typed that way: it then counts as it stands in the sheet. Nothing in your file is changed by this.</source>
        <translation>Eine angehakte Zelle zählt so, wie sie exportiert wurde oder klar gemeint war. Nehmen Sie den Haken weg, wo Sie wirklich so getippt haben: dann zählt sie, wie sie in der Tabelle steht. An Ihrer Datei ändert das nichts.</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln row(s) and paste</source>
        <translation>
            <numerusform>%Ln Zeile hinzufügen und einfügen</numerusform>
            <numerusform>%Ln Zeilen hinzufügen und einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add customers again who were deleted since</source>
        <translation>Seither gelöschte Kunden wieder hinzufügen</translation>
    </message>
    <message>
        <source>All changes in a few sentences, the rare ones first: among them are the slips. Untick what should not go.</source>
        <translation>Alle Änderungen in wenigen Sätzen, die seltenen zuerst: darunter sind die Versehen. Nehmen Sie den Haken weg bei allem, was nicht übertragen werden soll.</translation>
    </message>
    <message>
        <source>All of it was put right: nothing is left to send</source>
        <translation>Alles davon wurde berichtigt: es ist nichts mehr zu senden</translation>
    </message>
    <message>
        <source>Customer ID, then e-mail</source>
        <translation>Customer ID, dann E-Mail</translation>
    </message>
    <message>
        <source>Find a customer&apos;s past by number, e-mail or name</source>
        <translation>Vergangenheit eines Kunden nach Nummer, E-Mail oder Name suchen</translation>
    </message>
    <message>
        <source>Find a customer, e-mail or value   (Ctrl+F)</source>
        <translation>Kunde, E-Mail oder Wert suchen   (Strg+F)</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Mend: {why}</source>
        <translation>Berichtigen: {why}</translation>
    </message>
    <message>
        <source>Must be mended before it can be pushed</source>
        <translation>Muss vor dem Übertragen berichtigt werden</translation>
    </message>
    <message>
        <source>Nobody here matches that.</source>
        <translation>Hier passt niemand dazu.</translation>
    </message>
    <message>
        <source>Not by a push from this computer. When the store was read on {since} it was as before, and on {at} it was so. The store does not say who did it.</source>
        <translation>Nicht durch eine Übertragung dieses Computers. Als der Shop am {since} gelesen wurde, war es wie zuvor, und am {at} war es so. Der Shop sagt nicht, wer es war.</translation>
    </message>
    <message>
        <source>Nothing matches that.</source>
        <translation>Dazu passt nichts.</translation>
    </message>
    <message>
        <source>Open the review when a sheet is saved</source>
        <translation>Prüfung öffnen, wenn eine Tabelle gespeichert wird</translation>
    </message>
    <message>
        <source>Registrations are approved automatically</source>
        <translation>Registrierungen werden automatisch genehmigt</translation>
    </message>
    <message>
        <source>Say which column holds the e-mail or the customer ID, or match the rows by another column. If the headers are in another row, choose it.</source>
        <translation>Sagen Sie, welche Spalte die E-Mail oder die Customer ID enthält, oder ordnen Sie nach einer anderen Spalte zu. Stehen die Überschriften in einer anderen Zeile, wählen Sie diese.</translation>
    </message>
    <message>
        <source>Taken back in {store}, and every row was read back.</source>
        <translation>In {store} zurückgenommen, und jede Zeile wurde nachgelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Taking this push back deletes {what} that it added: (it starts|they start) unticked, because a delete cannot be fully undone. Tick what should go.</source>
        <translation>
            <numerusform>Das Zurücknehmen dieser Übertragung löscht {what}, den sie hinzugefügt hat: zunächst nicht angehakt, weil sich ein Löschen nicht ganz zurücknehmen lässt. Haken Sie an, was gelöscht werden soll.</numerusform>
            <numerusform>Das Zurücknehmen dieser Übertragung löscht {what}, die sie hinzugefügt hat: zunächst nicht angehakt, weil sich ein Löschen nicht ganz zurücknehmen lässt. Haken Sie an, was gelöscht werden soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store does not say whether customers may be changed</source>
        <translation>Der Shop sagt nicht, ob Kunden geändert werden dürfen</translation>
    </message>
    <message>
        <source>Then you see here which of its customers are probably there twice.</source>
        <translation>Dann sehen Sie hier, welche seiner Kunden wahrscheinlich doppelt sind.</translation>
    </message>
    <message>
        <source>Then you see its groups here, and who is in them.</source>
        <translation>Dann sehen Sie hier seine Gruppen und wer darin ist.</translation>
    </message>
    <message>
        <source>This build of CartSheets has no address for newer versions, so it cannot ask.</source>
        <translation>Diese Ausgabe von CartSheets hat keine Adresse für neuere Versionen und kann deshalb nicht fragen.</translation>
    </message>
    <message>
        <source>What happened to… number, e-mail or name</source>
        <translation>Was geschah mit… Nummer, E-Mail oder Name</translation>
    </message>
    <message>
        <source>approved automatically</source>
        <translation>automatisch genehmigt</translation>
    </message>
    <message>
        <source>the store does not say</source>
        <translation>der Shop sagt es nicht</translation>
    </message>
    <message>
        <source>Another CartSheets is using the record.</source>
        <translation>Ein anderes CartSheets verwendet das Protokoll.</translation>
    </message>
    <message>
        <source>Grey columns ({grey}) are for reading only. ZIP codes and phone numbers are text, so leading zeros stay. Amber cells hold text that was cut or replaced; they are never sent back.</source>
        <translation>Graue Spalten ({grey}) sind nur zum Lesen. Postleitzahlen und Telefonnummern sind Text, damit führende Nullen bleiben. Gelbe Zellen enthalten gekürzten oder ersetzten Text; sie werden nie zurückgesendet.</translation>
    </message>
    <message>
        <source>It was made on another computer, or its record was deleted; export again.</source>
        <translation>Er wurde auf einem anderen Computer gemacht, oder sein Eintrag wurde gelöscht; exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Match the rows by e-mail instead (by command: --match email), or by the numbers all the same (--match id).</source>
        <translation>Ordnen Sie die Zeilen stattdessen nach E-Mail zu (als Befehl: --match email) oder trotzdem nach den Nummern (--match id).</translation>
    </message>
    <message>
        <source>No connection to {host} could be made{value}</source>
        <translation>Es kam keine Verbindung zu {host} zustande{value}</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made{why}.</source>
        <translation>Es kam keine sichere Verbindung zu {host} zustande{why}.</translation>
    </message>
    <message>
        <source>One customer of then is no longer in the store and will not come back.</source>
        <translation>Ein Kunde von damals ist nicht mehr im Shop und kommt nicht zurück.</translation>
    </message>
    <message>
        <source>One customer who is not in the export will not be touched.</source>
        <translation>Ein Kunde, der nicht im Export ist, wird nicht angerührt.</translation>
    </message>
    <message>
        <source>The cell holds only spaces, so it is not clear whether {base} is to be cleared.</source>
        <translation>Die Zelle enthält nur Leerzeichen; es ist nicht klar, ob {base} geleert werden soll.</translation>
    </message>
    <message>
        <source>The cell holds only spaces; is {base} to be cleared?</source>
        <translation>Die Zelle enthält nur Leerzeichen; soll {base} geleert werden?</translation>
    </message>
    <message>
        <source>The new password begins or ends with a space.</source>
        <translation>Das neue Passwort beginnt oder endet mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>The {header} of {lost} rows of “{name}” was emptied or overwritten, the first in row {lost2}.</source>
        <translation>„{header}“ von {lost} Zeilen in „{name}“ wurde geleert oder überschrieben, zuerst in Zeile {lost2}.</translation>
    </message>
    <message>
        <source>This build of CartSheets has no address for newer versions.</source>
        <translation>Diese Ausgabe von CartSheets hat keine Adresse für neuere Versionen.</translation>
    </message>
    <message>
        <source>What this sheet was exported with{when} is not in this computer&apos;s record: it was made on another computer, or its record was deleted.</source>
        <translation>Womit diese Tabelle exportiert wurde{when}, steht nicht im Protokoll dieses Computers: sie wurde auf einem anderen Computer gemacht, oder der Eintrag wurde gelöscht.</translation>
    </message>
    <message>
        <source>all columns</source>
        <translation>alle Spalten</translation>
    </message>
    <message>
        <source>all customers</source>
        <translation>alle Kunden</translation>
    </message>
    <message>
        <source>an OpenDocument file, but not a sheet</source>
        <translation>eine OpenDocument-Datei, aber keine Tabelle</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>an address that cannot be read</source>
        <translation>eine Adresse, die nicht lesbar ist</translation>
    </message>
    <message>
        <source>an address without a host</source>
        <translation>eine Adresse ohne Host</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>ein Betrag</translation>
    </message>
    <message>
        <source>an unknown column “{header}”</source>
        <translation>eine unbekannte Spalte „{header}“</translation>
    </message>
    <message>
        <source>and {without_header} more</source>
        <translation>und {without_header} weitere</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>at least {rules}</source>
        <translation>mindestens {rules}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>ist nicht lesbar</translation>
    </message>
    <message>
        <source>capitals at the beginning of words</source>
        <translation>Großbuchstaben am Wortanfang</translation>
    </message>
    <message>
        <source>capitals changed</source>
        <translation>Großschreibung geändert</translation>
    </message>
    <message>
        <source>cell {self} refers to a text that is not there</source>
        <translation>Zelle {self} verweist auf einen Text, den es nicht gibt</translation>
    </message>
    <message>
        <source>changed since {changed_since}</source>
        <translation>geändert seit {changed_since}</translation>
    </message>
    <message>
        <source>changed, each differently</source>
        <translation>geändert, jeweils anders</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>count its {name}</source>
        <translation>Zählen von „{name}“</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>customer {key} “{CUSTOMERS}”</source>
        <translation>Kunde {key} „{CUSTOMERS}“</translation>
    </message>
    <message>
        <source>domain {domain} → {new_domain}</source>
        <translation>Domain {domain} → {new_domain}</translation>
    </message>
    <message>
        <source>eight characters</source>
        <translation>acht Zeichen</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>four digits after a hyphen added</source>
        <translation>vier Ziffern nach einem Bindestrich hinzugefügt</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>groups of {store_id}</source>
        <translation>Gruppen von {store_id}</translation>
    </message>
    <message>
        <source>has no @</source>
        <translation>hat kein @</translation>
    </message>
    <message>
        <source>has no domain such as example.com after the @</source>
        <translation>hat nach dem @ keine Domain wie example.com</translation>
    </message>
    <message>
        <source>has nothing before the @</source>
        <translation>hat nichts vor dem @</translation>
    </message>
    <message>
        <source>has {signs} @ signs</source>
        <translation>hat {signs} @-Zeichen</translation>
    </message>
    <message>
        <source>holds a code such as “_x000D_”, which another program left there</source>
        <translation>enthält einen Code wie „_x000D_“, den ein anderes Programm hinterlassen hat</translation>
    </message>
    <message>
        <source>holds a space that does not break</source>
        <translation>enthält ein geschütztes Leerzeichen</translation>
    </message>
    <message>
        <source>holds a tag or comment that is far too long</source>
        <translation>enthält ein viel zu langes Tag oder einen viel zu langen Kommentar</translation>
    </message>
    <message>
        <source>holds an invisible character</source>
        <translation>enthält ein unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>holds typographic dashes or quotation marks</source>
        <translation>enthält typografische Striche oder Anführungszeichen</translation>
    </message>
    <message>
        <source>holds “�”, which stands for a lost character</source>
        <translation>enthält „�“, das für ein verlorenes Zeichen steht</translation>
    </message>
    <message>
        <source>how many {name} there are</source>
        <translation>wie viele {name} es gibt</translation>
    </message>
    <message>
        <source>hyphen changed</source>
        <translation>Bindestrich geändert</translation>
    </message>
    <message>
        <source>is not an e-mail address</source>
        <translation>ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>is not whole, or was written by another version of the program</source>
        <translation>ist nicht vollständig oder wurde von einer anderen Version des Programms geschrieben</translation>
    </message>
    <message>
        <source>it has far too many parts</source>
        <translation>sie hat viel zu viele Teile</translation>
    </message>
    <message>
        <source>it is not trusted</source>
        <translation>ihm wird nicht vertraut</translation>
    </message>
    <message>
        <source>it unpacks to {total} MB from very little{where}, as harmful files do</source>
        <translation>sie entpackt sich aus sehr wenig zu {total} MB{where}, wie es schädliche Dateien tun</translation>
    </message>
    <message>
        <source>it was sorted without the other columns</source>
        <translation>sie wurde ohne die anderen Spalten sortiert</translation>
    </message>
    <message>
        <source>its cells were shifted down</source>
        <translation>ihre Zellen wurden nach unten verschoben</translation>
    </message>
    <message>
        <source>its cells were shifted up</source>
        <translation>ihre Zellen wurden nach oben verschoben</translation>
    </message>
    <message>
        <source>its part {name} is far too large</source>
        <translation>ihr Teil {name} ist viel zu groß</translation>
    </message>
    <message>
        <source>its part {name} is in it twice, and programs disagree on which one counts</source>
        <translation>ihr Teil {name} ist doppelt darin, und Programme sind sich nicht einig, welcher gilt</translation>
    </message>
    <message>
        <source>its part {name} is packed in a way that spreadsheet programs never use</source>
        <translation>ihr Teil {name} ist auf eine Weise gepackt, die Tabellenprogramme nie verwenden</translation>
    </message>
    <message>
        <source>its part {part} holds a document type definition, which spreadsheet programs never write and which can be used to do harm</source>
        <translation>ihr Teil {part} enthält eine Dokumenttyp-Definition, die Tabellenprogramme nie schreiben und mit der sich Schaden anrichten lässt</translation>
    </message>
    <message>
        <source>its values stand in other rows than before</source>
        <translation>ihre Werte stehen in anderen Zeilen als vorher</translation>
    </message>
    <message>
        <source>leading zeros added</source>
        <translation>führende Nullen hinzugefügt</translation>
    </message>
    <message>
        <source>leading zeros removed</source>
        <translation>führende Nullen entfernt</translation>
    </message>
    <message>
        <source>list its {name}</source>
        <translation>Auflisten von „{name}“</translation>
    </message>
    <message>
        <source>looks garbled</source>
        <translation>sieht verstümmelt aus</translation>
    </message>
    <message>
        <source>makes up thousands of names</source>
        <translation>erfindet Tausende von Namen</translation>
    </message>
    <message>
        <source>more than {MAX_BYTES} bytes</source>
        <translation>mehr als {MAX_BYTES} Bytes</translation>
    </message>
    <message>
        <source>nests its elements far too deep</source>
        <translation>verschachtelt seine Elemente viel zu tief</translation>
    </message>
    <message>
        <source>new password</source>
        <translation>neues Passwort</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>no sheet where one should be</source>
        <translation>kein Blatt, wo eines sein sollte</translation>
    </message>
    <message>
        <source>no sheet, but another kind of Office file</source>
        <translation>keine Tabelle, sondern eine andere Office-Datei</translation>
    </message>
    <message>
        <source>no spreadsheet of a kind known here</source>
        <translation>keine Tabelle einer hier bekannten Art</translation>
    </message>
    <message>
        <source>one of {value}</source>
        <translation>einer von {value}</translation>
    </message>
    <message>
        <source>pace of the store “{name}”</source>
        <translation>das Tempo des Shops „{name}“</translation>
    </message>
    <message>
        <source>punctuation changed</source>
        <translation>Satzzeichen geändert</translation>
    </message>
    <message>
        <source>row {row_number} has more cells than a sheet has columns</source>
        <translation>Zeile {row_number} hat mehr Zellen, als ein Blatt Spalten hat</translation>
    </message>
    <message>
        <source>same digits, written differently</source>
        <translation>gleiche Ziffern, anders geschrieben</translation>
    </message>
    <message>
        <source>same digits, written without signs</source>
        <translation>gleiche Ziffern, ohne Zeichen geschrieben</translation>
    </message>
    <message>
        <source>same name and ZIP</source>
        <translation>gleicher Name und gleiche PLZ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) (fits|fit) “{who}”</source>
        <translation>
            <numerusform>%Ln Kunde passt zu „{who}“</numerusform>
            <numerusform>%Ln Kunden passen zu „{who}“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of the sheet</source>
        <translation>
            <numerusform>%Ln Gruppe der Tabelle</numerusform>
            <numerusform>%Ln Gruppen der Tabelle</numerusform>
        </translation>
    </message>
    <message>
        <source>It was {base} before somebody changed it in the store. Choose one to include this row.</source>
        <translation>Es war {base}, bevor jemand es im Shop geändert hat. Wählen Sie einen Wert, um diese Zeile aufzunehmen.</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>Auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personendaten</translation>
    </message>
    <message>
        <source>Personal data is masked on the screen.</source>
        <translation>Personendaten sind auf dem Bildschirm verdeckt.</translation>
    </message>
    <message>
        <source>Personal data is masked on the screen. The clipboard gets the real values, for any program that reads it.</source>
        <translation>Personendaten sind auf dem Bildschirm verdeckt. Die Zwischenablage bekommt die echten Werte, für jedes Programm, das sie liest.</translation>
    </message>
    <message>
        <source>Personal data is shown.</source>
        <translation>Personendaten werden gezeigt.</translation>
    </message>
    <message>
        <source>What changed in the store between two exports: the older value is struck, the newer one bold. It has happened already, so there is nothing to tick or to push.</source>
        <translation>Was sich zwischen zwei Exporten im Shop geändert hat: Der ältere Wert ist durchgestrichen, der neuere fett. Es ist schon geschehen, also gibt es nichts anzuhaken oder zu übertragen.</translation>
    </message>
    <message>
        <source>same phone, alike name</source>
        <translation>gleiche Telefonnummer, ähnlicher Name</translation>
    </message>
    <message>
        <source>{file} is ready to be sent.</source>
        <translation>{file} kann versendet werden.</translation>
    </message>
    <message>
        <source>#{key} (missing)</source>
        <translation>#{key} (fehlt)</translation>
    </message>
    <message>
        <source>All customers were read: {value}</source>
        <translation>Alle Kunden wurden gelesen: {value}</translation>
    </message>
    <message>
        <source>Change the row of customer {owner} instead, or use another address.</source>
        <translation>Ändern Sie stattdessen die Zeile von Kunde {owner}, oder verwenden Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>Customer {owner} ({name}) already has this e-mail address.</source>
        <translation>Kunde {owner} ({name}) hat diese E-Mail-Adresse schon.</translation>
    </message>
    <message>
        <source>Customer {owner} ({name}) has this e-mail address until the push changes that.</source>
        <translation>Kunde {owner} ({name}) hat diese E-Mail-Adresse, bis die Übertragung das ändert.</translation>
    </message>
    <message>
        <source>The sheet also changes {groups} group. Only customers are shown here; the groups come along to the review.</source>
        <translation>Die Tabelle ändert auch {groups} Gruppe. Hier werden nur Kunden gezeigt; die Gruppen kommen mit in die Prüfung.</translation>
    </message>
    <message>
        <source>The sheet also changes {groups} groups. Only customers are shown here; the groups come along to the review.</source>
        <translation>Die Tabelle ändert auch {groups} Gruppen. Hier werden nur Kunden gezeigt; die Gruppen kommen mit in die Prüfung.</translation>
    </message>
    <message>
        <source>customers changed that the store does not report.</source>
        <translation>es haben sich Kunden geändert, die der Shop nicht meldet.</translation>
    </message>
    <message>
        <source>has a space in it</source>
        <translation>hat ein Leerzeichen darin</translation>
    </message>
    <message>
        <source>has several spaces in a row</source>
        <translation>hat mehrere Leerzeichen hintereinander</translation>
    </message>
    <message>
        <source>has spaces at its ends</source>
        <translation>hat Leerzeichen an den Enden</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>set to {after}</source>
        <translation>gesetzt auf {after}</translation>
    </message>
    <message>
        <source>show customer {key}</source>
        <translation>Kunde {key} zeigen</translation>
    </message>
    <message>
        <source>show group {key}</source>
        <translation>Gruppe {key} zeigen</translation>
    </message>
    <message>
        <source>some columns</source>
        <translation>einige Spalten</translation>
    </message>
    <message>
        <source>spaces added</source>
        <translation>Leerzeichen hinzugefügt</translation>
    </message>
    <message>
        <source>spaces at the ends added</source>
        <translation>Leerzeichen an den Enden hinzugefügt</translation>
    </message>
    <message>
        <source>spaces at the ends removed</source>
        <translation>Leerzeichen an den Enden entfernt</translation>
    </message>
    <message>
        <source>spaces changed</source>
        <translation>Leerzeichen geändert</translation>
    </message>
    <message>
        <source>spaces removed</source>
        <translation>Leerzeichen entfernt</translation>
    </message>
    <message>
        <source>the customer {key}</source>
        <translation>den Kunden {key}</translation>
    </message>
    <message>
        <source>the file cannot be reached</source>
        <translation>die Datei ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the formula {formula}</source>
        <translation>die Formel {formula}</translation>
    </message>
    <message>
        <source>the four digits after the hyphen removed</source>
        <translation>die vier Ziffern nach dem Bindestrich entfernt</translation>
    </message>
    <message>
        <source>the group {key}</source>
        <translation>die Gruppe {key}</translation>
    </message>
    <message>
        <source>the store does not report all changes that were pushed.</source>
        <translation>der Shop meldet nicht alle übertragenen Änderungen.</translation>
    </message>
    <message>
        <source>the store does not say when customers changed.</source>
        <translation>der Shop sagt nicht, wann sich Kunden geändert haben.</translation>
    </message>
    <message>
        <source>the store holds customers that it does not report.</source>
        <translation>der Shop hat Kunden, die er nicht meldet.</translation>
    </message>
    <message>
        <source>the store lists customers that it does not report.</source>
        <translation>der Shop listet Kunden auf, die er nicht meldet.</translation>
    </message>
    <message>
        <source>the store says that customers changed in the future.</source>
        <translation>der Shop sagt, dass sich Kunden in der Zukunft geändert hätten.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>unusual spaces replaced</source>
        <translation>ungewöhnliche Leerzeichen ersetzt</translation>
    </message>
    <message>
        <source>update a batch of {name}</source>
        <translation>ein Bündel von {name} ändern</translation>
    </message>
    <message>
        <source>usual name</source>
        <translation>üblicher Name</translation>
    </message>
    <message>
        <source>was already gone</source>
        <translation>war schon weg</translation>
    </message>
    <message>
        <source>was altered, or packed with other keys than this store&apos;s</source>
        <translation>wurde verändert oder mit anderen Schlüsseln als denen dieses Shops gepackt</translation>
    </message>
    <message>
        <source>written in capitals</source>
        <translation>in Großbuchstaben geschrieben</translation>
    </message>
    <message>
        <source>written in small letters</source>
        <translation>in Kleinbuchstaben geschrieben</translation>
    </message>
    <message>
        <source>{added} customers who are not in the export will not be touched.</source>
        <translation>{added} Kunden, die nicht im Export sind, werden nicht angerührt.</translation>
    </message>
    <message>
        <source>{ca_file} holds no certificate that can be read.</source>
        <translation>{ca_file} enthält kein lesbares Zertifikat.</translation>
    </message>
    <message>
        <source>{cell} is text, not {what} that reads alike in every country.</source>
        <translation>{cell} ist Text und liest sich nicht in jedem Land gleich; erwartet wird {what}.</translation>
    </message>
    <message>
        <source>{cell} is the result of {words}; the result is used.</source>
        <translation>{cell} ist das Ergebnis von „{words}“; das Ergebnis wird verwendet.</translation>
    </message>
    <message>
        <source>{counts} new</source>
        <translation>{counts} neu</translation>
    </message>
    <message>
        <source>{count} by {ways}</source>
        <translation>{count} nach {ways}</translation>
    </message>
    <message>
        <source>{count} cells of “{header}” were changed. The store computes this column; the changes are left out.</source>
        <translation>{count} Zellen von „{header}“ wurden geändert. Diese Spalte berechnet der Shop; die Änderungen werden ausgelassen.</translation>
    </message>
    <message>
        <source>{count} deleted customers get</source>
        <translation>{count} gelöschte Kunden bekommen</translation>
    </message>
    <message>
        <source>{count} of {store_name} fit “{who}”{value}.</source>
        <translation>{count} von {store_name} passen zu „{who}“{value}.</translation>
    </message>
    <message>
        <source>{count} of {store_name} fits “{who}”{value}.</source>
        <translation>{count} von {store_name} passt zu „{who}“{value}.</translation>
    </message>
    <message>
        <source>{count} rows of {kept} customers in the record</source>
        <translation>{count} Zeilen von {kept} Kunden im Protokoll</translation>
    </message>
    <message>
        <source>{count} “{name}” hold changes.</source>
        <translation>{count} „{name}“ enthalten Änderungen.</translation>
    </message>
    <message>
        <source>{count} “{name}” holds changes.</source>
        <translation>{count} „{name}“ enthält Änderungen.</translation>
    </message>
    <message>
        <source>{deletes} rows would be deleted.</source>
        <translation>{deletes} Zeilen würden gelöscht.</translation>
    </message>
    <message>
        <source>{existing} groups are called “{text}”.</source>
        <translation>{existing} Gruppen heißen „{text}“.</translation>
    </message>
    <message>
        <source>{far_count} cells were</source>
        <translation>{far_count} Zellen wurden</translation>
    </message>
    <message>
        <source>{folder} is not a whole path.</source>
        <translation>{folder} ist kein vollständiger Pfad.</translation>
    </message>
    <message>
        <source>{found} customers exchange their e-mail addresses ({label} and others). A store that lets no address be used twice refuses that; then give one of them another address first.</source>
        <translation>{found} Kunden tauschen ihre E-Mail-Adressen ({label} und andere). Ein Shop, der keine Adresse doppelt zulässt, lehnt das ab; geben Sie dann einem von ihnen zuerst eine andere Adresse.</translation>
    </message>
    <message>
        <source>{found} groups</source>
        <translation>{found} Gruppen</translation>
    </message>
    <message>
        <source>{found} more clusters, of {people} customers, are probably doubles.</source>
        <translation>{found} weitere Gruppen von zusammen {people} Kunden sind wahrscheinlich Doppelte.</translation>
    </message>
    <message>
        <source>{header} cannot be cleared; the store has {base}.</source>
        <translation>„{header}“ kann nicht geleert werden; der Shop hat {base}.</translation>
    </message>
    <message>
        <source>{header} cannot be taken over from customer {key}.</source>
        <translation>„{header}“ kann nicht von Kunde {key} übernommen werden.</translation>
    </message>
    <message>
        <source>{header} has more than one line.</source>
        <translation>„{header}“ hat mehr als eine Zeile.</translation>
    </message>
    <message>
        <source>{header} has {text} characters; the store takes {max_length}.</source>
        <translation>„{header}“ hat {text} Zeichen; der Shop nimmt {max_length}.</translation>
    </message>
    <message>
        <source>{header} holds a character that cannot be seen (U+{odd}).</source>
        <translation>„{header}“ enthält ein unsichtbares Zeichen (U+{odd}).</translation>
    </message>
    <message>
        <source>{header} is empty, and the rows are matched by it.</source>
        <translation>„{header}“ ist leer, und die Zeilen werden danach zugeordnet.</translation>
    </message>
    <message>
        <source>{header} is empty, and the store knows only Yes and No here.</source>
        <translation>„{header}“ ist leer, und der Shop kennt hier nur Yes und No.</translation>
    </message>
    <message>
        <source>{header} is missing.</source>
        <translation>„{header}“ fehlt.</translation>
    </message>
    <message>
        <source>{header} is negative: {value}.</source>
        <translation>„{header}“ ist negativ: {value}.</translation>
    </message>
    <message>
        <source>{header} was also changed in the store.</source>
        <translation>„{header}“ wurde auch im Shop geändert.</translation>
    </message>
    <message>
        <source>{header} would change in {count} of {total} customers.</source>
        <translation>„{header}“ würde sich bei {count} von {total} Kunden ändern.</translation>
    </message>
    <message>
        <source>{header} {key} and “{name}” do not belong together. {whose}</source>
        <translation>{header} {key} und „{name}“ gehören nicht zusammen. {whose}</translation>
    </message>
    <message>
        <source>{host} answers with a web page instead of data; the store may be in maintenance.</source>
        <translation>{host} antwortet mit einer Webseite statt mit Daten; vielleicht wird der Shop gewartet.</translation>
    </message>
    <message>
        <source>{host} asks for a pause of {told_s} minutes.</source>
        <translation>{host} bittet um eine Pause von {told_s} Minuten.</translation>
    </message>
    <message>
        <source>{host} closed the connection before its answer was whole.</source>
        <translation>{host} schloss die Verbindung, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>{host} does not answer in time.</source>
        <translation>{host} antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation>{host} antwortet nicht.</translation>
    </message>
    <message>
        <source>{host} has no such service (status {code}).</source>
        <translation>{host} hat keinen solchen Dienst (Status {code}).</translation>
    </message>
    <message>
        <source>{host} keeps refusing calls because its limit is used up.</source>
        <translation>{host} lehnt Aufrufe dauerhaft ab, weil sein Kontingent aufgebraucht ist.</translation>
    </message>
    <message>
        <source>{host} redirects{to}. That is not followed, because the store&apos;s keys would go there too.</source>
        <translation>{host} leitet um{to}. Dem wird nicht gefolgt, weil die Schlüssel des Shops mitgingen.</translation>
    </message>
    <message>
        <source>{host} reports an error of its own (status {status}).</source>
        <translation>{host} meldet einen eigenen Fehler (Status {status}).</translation>
    </message>
    <message>
        <source>{host} sent an answer that cannot be read, again and again.</source>
        <translation>{host} sandte immer wieder eine Antwort, die nicht lesbar ist.</translation>
    </message>
    <message>
        <source>{keys} exported {value} are not in the sheet and will stay: a missing row never deletes anything.</source>
        <translation>{keys} exportierte {value} sind nicht in der Tabelle und bleiben: eine fehlende Zeile löscht nie etwas.</translation>
    </message>
    <message>
        <source>{keys} exported {value} is not in the sheet and will stay: a missing row never deletes anything.</source>
        <translation>{keys} exportierter Eintrag ({value}) ist nicht in der Tabelle und bleibt: eine fehlende Zeile löscht nie etwas.</translation>
    </message>
    <message>
        <source>{keys} {name} have this {header}: {listed}.</source>
        <translation>{keys} {name} haben diese {header}: {listed}.</translation>
    </message>
    <message>
        <source>{keys} {name} missing</source>
        <translation>{keys} {name} fehlen</translation>
    </message>
    <message>
        <source>{kind}, at most {max_length} characters</source>
        <translation>{kind}, höchstens {max_length} Zeichen</translation>
    </message>
    <message>
        <source>{lost} letters of the file do not fit the encoding {encoding}.</source>
        <translation>{lost} Buchstaben der Datei passen nicht zur Kodierung {encoding}.</translation>
    </message>
    <message>
        <source>{lost} rows of the sheet cannot be shown here; review the sheet itself for them.</source>
        <translation>{lost} Zeilen der Tabelle können hier nicht gezeigt werden; prüfen Sie dafür die Tabelle selbst.</translation>
    </message>
    <message>
        <source>{message} It is read without quotation marks.</source>
        <translation>{message} Sie wird ohne Anführungszeichen gelesen.</translation>
    </message>
    <message>
        <source>{message} Nothing was sent.</source>
        <translation>{message} Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{message} The results are in {name} beside it.</source>
        <translation>{message} Die Ergebnisse sind in {name} daneben.</translation>
    </message>
    <message>
        <source>{message} Trying again.</source>
        <translation>{message} Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>{moved} customers will then be in no group.</source>
        <translation>{moved} Kunden werden danach in keiner Gruppe sein.</translation>
    </message>
    <message>
        <source>{names} and {names2} are probably the same person: {reasons}.</source>
        <translation>{names} und {names2} sind wahrscheinlich dieselbe Person: {reasons}.</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>{name} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{name} does not say which export it is, so it is read as a foreign file.</source>
        <translation>{name} sagt nicht, welcher Export es ist; es wird als fremde Datei gelesen.</translation>
    </message>
    <message>
        <source>{name} ends neither with .xlsx nor with .csv.</source>
        <translation>{name} endet weder auf .xlsx noch auf .csv.</translation>
    </message>
    <message>
        <source>{name} has no sheet with {name2}, so their results have no place in it.</source>
        <translation>{name} hat kein Blatt mit {name2}; für deren Ergebnisse ist darin kein Platz.</translation>
    </message>
    <message>
        <source>{name} is a device, not a file.</source>
        <translation>{name} ist ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a file.</source>
        <translation>{name} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{name} is no plan that can be read: it was cut off or altered.</source>
        <translation>{name} ist kein lesbarer Plan: er wurde abgeschnitten oder verändert.</translation>
    </message>
    <message>
        <source>{name} is not as it was saved: something in it was altered after the review.</source>
        <translation>{name} ist nicht mehr so, wie es gespeichert wurde: etwas darin wurde nach der Prüfung verändert.</translation>
    </message>
    <message>
        <source>{name} is open in another program: what was not saved there is not in here.</source>
        <translation>{name} ist in einem anderen Programm geöffnet: was dort nicht gespeichert ist, fehlt hier.</translation>
    </message>
    <message>
        <source>{name} is open in {holder}.</source>
        <translation>{name} ist in {holder} geöffnet.</translation>
    </message>
    <message>
        <source>{name} is write-protected.</source>
        <translation>{name} ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>{name} was changed since it was read, so results might go into wrong rows.</source>
        <translation>{name} wurde nach dem Lesen geändert; Ergebnisse könnten in falsche Zeilen geraten.</translation>
    </message>
    <message>
        <source>{name}, which holds the plan&apos;s new passwords, was edited since.</source>
        <translation>{name} mit den neuen Passwörtern des Plans wurde seither bearbeitet.</translation>
    </message>
    <message>
        <source>{new} put in front</source>
        <translation>{new} davorgesetzt</translation>
    </message>
    <message>
        <source>{number} has more decimals than an amount of money.</source>
        <translation>{number} hat mehr Nachkommastellen als ein Geldbetrag.</translation>
    </message>
    <message>
        <source>{number} is not a whole number.</source>
        <translation>{number} ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{old} at the beginning removed</source>
        <translation>{old} am Anfang entfernt</translation>
    </message>
    <message>
        <source>{parent} does not let files be written.</source>
        <translation>{parent} lässt keine Dateien schreiben.</translation>
    </message>
    <message>
        <source>{path} has more than one sheet that could hold {name}: {names}.</source>
        <translation>{path} hat mehr als ein Blatt, das „{name}“ enthalten könnte: {names}.</translation>
    </message>
    <message>
        <source>{path} is not a file that can be written.</source>
        <translation>{path} ist keine Datei, die sich schreiben lässt.</translation>
    </message>
    <message>
        <source>{path} was exported from “{other}”, not from “{store_name}”.</source>
        <translation>{path} wurde aus „{other}“ exportiert, nicht aus „{store_name}“.</translation>
    </message>
    <message>
        <source>{quoted} and {headers} more</source>
        <translation>{quoted} und {headers} weitere</translation>
    </message>
    <message>
        <source>{quoted} and {quoted2}</source>
        <translation>{quoted} und {quoted2}</translation>
    </message>
    <message>
        <source>{rejected} of the first {sent} rows were rejected, so nothing more was sent.</source>
        <translation>{rejected} der ersten {sent} Zeilen wurden abgelehnt; mehr wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>{rows} hidden rows of</source>
        <translation>{rows} ausgeblendete Zeilen von</translation>
    </message>
    <message>
        <source>{shifted} rows of “{name}” carry another {header} than when exported (row {number}: {key} instead of {token_key}).</source>
        <translation>{shifted} Zeilen von „{name}“ tragen eine andere „{header}“ als beim Export (Zeile {number}: {key} statt {token_key}).</translation>
    </message>
    <message>
        <source>{shown} and {headers} more</source>
        <translation>{shown} und {headers} weitere</translation>
    </message>
    <message>
        <source>{stores} stores are connected and none was chosen.</source>
        <translation>{stores} Shops sind verbunden, und keiner wurde gewählt.</translation>
    </message>
    <message>
        <source>{str} and {keys}</source>
        <translation>{str} und {keys}</translation>
    </message>
    <message>
        <source>{table} to delete</source>
        <translation>{table} zu löschen</translation>
    </message>
    <message>
        <source>{text} is neither Yes nor No.</source>
        <translation>{text} ist weder Yes noch No.</translation>
    </message>
    <message>
        <source>{text} is not {what}.</source>
        <translation>{text} passt hier nicht: erwartet wird {what}.</translation>
    </message>
    <message>
        <source>{text} is too large; a spreadsheet keeps only 15 digits of a number.</source>
        <translation>{text} ist zu groß; ein Tabellenprogramm behält nur 15 Stellen einer Zahl.</translation>
    </message>
    <message>
        <source>{text} {odd}; it is sent as it is typed.</source>
        <translation>{text} {odd}; gesendet wird es, wie es getippt ist.</translation>
    </message>
    <message>
        <source>{touched} of {total} customers would change: more than {MANY_CUSTOMERS_SHARE} of the store.</source>
        <translation>{touched} von {total} Kunden würden sich ändern: mehr als {MANY_CUSTOMERS_SHARE} des Shops.</translation>
    </message>
    <message>
        <source>{value} held typographic quotation marks or dashes; it is read as {plain}.</source>
        <translation>{value} enthielt typografische Anführungszeichen oder Striche; gelesen wird {plain}.</translation>
    </message>
    <message>
        <source>{value} is larger than a store&apos;s whole numbers can be.</source>
        <translation>{value} ist größer als die ganzen Zahlen eines Shops sein können.</translation>
    </message>
    <message>
        <source>{why} It is compared with the store as it is now: every difference is listed, also what others changed there since. {blank}.</source>
        <translation>{why} Sie wird mit dem jetzigen Shop verglichen: jeder Unterschied wird aufgeführt, auch was andere dort seither geändert haben. {blank}.</translation>
    </message>
    <message>
        <source>{words} a new number; the password and the link to past orders cannot come back.</source>
        <translation>{words} eine neue Nummer; das Passwort und die Verbindung zu früheren Bestellungen kommen nicht zurück.</translation>
    </message>
    <message>
        <source>{wrong} places, first {wrong2}</source>
        <translation>{wrong} Stellen, zuerst {wrong2}</translation>
    </message>
    <message>
        <source>“doubles” lists who is there twice.</source>
        <translation>„doubles“ listet auf, wer doppelt da ist.</translation>
    </message>
    <message>
        <source>“{cell}” is no word for {ACTION_HEADER}.</source>
        <translation>„{cell}“ ist kein Wort für {ACTION_HEADER}.</translation>
    </message>
    <message>
        <source>“{cell}” is no {header}.</source>
        <translation>„{cell}“ ist keine „{header}“.</translation>
    </message>
    <message>
        <source>“{draft}” was taken meanwhile: customer {owner} has it.</source>
        <translation>„{draft}“ wurde inzwischen vergeben: Kunde {owner} hat es.</translation>
    </message>
    <message>
        <source>“{draft}” was taken meanwhile: group {owner} has it.</source>
        <translation>„{draft}“ wurde inzwischen vergeben: Gruppe {owner} hat es.</translation>
    </message>
    <message>
        <source>“{header}” no longer belongs to its row in {count} rows: {how}.</source>
        <translation>„{header}“ gehört in {count} Zeilen nicht mehr zu ihrer Zeile: {how}.</translation>
    </message>
    <message>
        <source>“{key_cell}” is no {header}.</source>
        <translation>„{key_cell}“ ist keine „{header}“.</translation>
    </message>
    <message>
        <source>“{name}” has cells without a header above them, which are not read: in column {letters}{more}.</source>
        <translation>„{name}“ hat Zellen ohne Überschrift darüber, die nicht gelesen werden: in Spalte {letters}{more}.</translation>
    </message>
    <message>
        <source>“{name}” has columns of your own, which are not read: {own}.</source>
        <translation>„{name}“ hat eigene Spalten, die nicht gelesen werden: {own}.</translation>
    </message>
    <message>
        <source>“{name}” has no column {missing} any more. What the store has there stays as it is.</source>
        <translation>„{name}“ hat keine Spalte {missing} mehr. Was der Shop dort hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{ACTION_HEADER}”, but its words stand in column {letters}.</source>
        <translation>„{name}“ hat keine Spalte „{ACTION_HEADER}“, aber ihre Wörter stehen in Spalte {letters}.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{header}” to match its rows by.</source>
        <translation>„{name}“ hat keine Spalte „{header}“, nach der die Zeilen zugeordnet werden.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{header}”, but {what} that seems to be it.</source>
        <translation>„{name}“ hat keine Spalte „{header}“, aber {what}, die es zu sein scheint.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{match}” to match its rows by.</source>
        <translation>„{name}“ hat keine Spalte „{match}“, nach der die Zeilen zugeordnet werden.</translation>
    </message>
    <message>
        <source>“{name}” has no header row of an export in its first {HEADER_SEARCH_ROWS} rows.</source>
        <translation>„{name}“ hat in den ersten {HEADER_SEARCH_ROWS} Zeilen keine Überschriften eines Exports.</translation>
    </message>
    <message>
        <source>“{text}” does not look like a ZIP of {code}.</source>
        <translation>„{text}“ sieht nicht wie eine PLZ aus {code} aus.</translation>
    </message>
    <message>
        <source>“{text}” has few digits for a phone number.</source>
        <translation>„{text}“ hat wenige Ziffern für eine Telefonnummer.</translation>
    </message>
    <message>
        <source>“{text}” has letters after the @ that only look like the usual ones, or are no Latin letters.</source>
        <translation>„{text}“ hat nach dem @ Buchstaben, die nur wie die üblichen aussehen oder keine lateinischen sind.</translation>
    </message>
    <message>
        <source>“{text}” has letters before the @ that many mail programs refuse, or that only look alike.</source>
        <translation>„{text}“ hat vor dem @ Buchstaben, die viele Mailprogramme ablehnen oder die nur ähnlich aussehen.</translation>
    </message>
    <message>
        <source>“{text}” has too many digits for a phone number.</source>
        <translation>„{text}“ hat zu viele Ziffern für eine Telefonnummer.</translation>
    </message>
    <message>
        <source>“{text}” is not a country&apos;s two-letter code.</source>
        <translation>„{text}“ ist kein Ländercode aus zwei Buchstaben.</translation>
    </message>
    <message>
        <source>“{text}” is not a country. Did you mean {COUNTRIES}?</source>
        <translation>„{text}“ ist kein Land. Meinten Sie {COUNTRIES}?</translation>
    </message>
    <message>
        <source>“{text}” is not a state of {code}.</source>
        <translation>„{text}“ ist kein Bundesstaat von {code}.</translation>
    </message>
    <message>
        <source>“{text}” is not a state of {code}. Did you mean {STATES}?</source>
        <translation>„{text}“ ist kein Bundesstaat von {code}. Meinten Sie {STATES}?</translation>
    </message>
    <message>
        <source>“{text}” looks like an e-mail address, not like a phone number.</source>
        <translation>„{text}“ sieht wie eine E-Mail-Adresse aus, nicht wie eine Telefonnummer.</translation>
    </message>
    <message>
        <source>“{text}”: did you mean {local}@{meant}?</source>
        <translation>„{text}“: meinten Sie {local}@{meant}?</translation>
    </message>
    <message>
        <source>“{text}”: stores write this country as {code}.</source>
        <translation>„{text}“: Shops schreiben dieses Land als {code}.</translation>
    </message>
    <message>
        <source>“{was}” taken out</source>
        <translation>„{was}“ entfernt</translation>
    </message>
    <message>
        <source>“{was}” → “{now}” inside the text</source>
        <translation>„{was}“ → „{now}“ im Text</translation>
    </message>
</context>
</TS>
