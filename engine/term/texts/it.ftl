# Il computo dei termini: ogni passo e ogni stranezza, detti a chi legge.
# Le date arrivano già scritte con il giorno della settimana (lunedì 4 maggio 2026); `rest` è un giorno di riposo.

term-days = { $n ->
    [one] Un giorno da { $from }, che non si conta: l'ultimo è { $to }.
   *[other] { $n } giorni da { $from }, che non si conta: l'ultimo è { $to }.
}
term-working-days = { $n ->
    [one] Un giorno lavorativo dopo { $from }: è { $to }.
   *[other] { $n } giorni lavorativi dopo { $from }: l'ultimo è { $to }.
}
term-months = { $n ->
    [one] Un mese da { $from }: scade { $to }, il giorno dello stesso numero o l'ultimo del mese.
   *[other] { $n } mesi da { $from }: scadono { $to }, il giorno dello stesso numero o l'ultimo del mese.
}
term-years = { $n ->
    [one] Un anno da { $from }: scade { $to }.
   *[other] { $n } anni da { $from }: scadono { $to }.
}
term-suspended = Sospeso da { $from } a { $to } ({ $days ->
    [one] un giorno
   *[other] { $days } giorni
}): giorni residui { $remaining }, fino a { $due }.
term-suspended-capped = Sospeso da { $from }; la norma non consente oltre { $to } ({ $days ->
    [one] un giorno
   *[other] { $days } giorni
}): giorni residui { $remaining }, fino a { $due }.
term-suspended-open = Sospeso da { $from } e non ancora ripreso: giorni residui dalla ripresa: { $remaining }.
term-overlap = Un'altra sospensione, da { $from } a { $to }, si sovrappone: fino a { $counted } era già contata, giorni aggiunti { $added }, fino a { $due }.
term-interrupted = Interrotto da { $from }: riparte da capo { $to }.
term-interrupted-open = Interrotto da { $from }: riparte da capo quando cessa la causa, per { $remaining } giorni.
term-notice-observations = Preavviso di rigetto di { $from }, osservazioni di { $observed }: il termine riprende dieci giorni dopo, { $to }; giorni residui { $remaining }, fino a { $due }.
term-notice-silent = Preavviso di rigetto di { $from }, senza osservazioni: il termine riprende quando scade il tempo per presentarle, { $to }; giorni residui { $remaining }, fino a { $due }.
term-notice-interrupts = Preavviso di rigetto di { $from }, secondo il testo in vigore fino al 16 luglio 2020: il termine è interrotto e riparte da capo { $to }.
term-roll = { $rest ->
    [domenica] La scadenza cade { $day }: è festivo, passa a { $to }.
   *[festa] La scadenza cade { $day }, { term-rest }: è festivo, passa a { $to }.
}
term-no-roll = { $rest ->
    [patrono] La scadenza cade { $day }, festa del patrono, che per la legge non è festivo: resta ferma.
   *[sabato] La scadenza cade { $day }, che per la legge non è festivo: resta ferma.
}
term-rest = { $rest ->
    [capodanno] Capodanno
    [epifania] l'Epifania
    [pasquetta] il Lunedì dell'Angelo
    [liberazione] la Festa della Liberazione
    [lavoro] la Festa del Lavoro
    [repubblica] la Festa della Repubblica
    [pietro-paolo] la festa dei SS. Pietro e Paolo, patroni di Roma
    [assunzione] l'Assunzione
    [san-francesco] la festa di S. Francesco
    [ognissanti] Ognissanti
    [immacolata] l'Immacolata
    [natale] Natale
    [santo-stefano] Santo Stefano
   *[altra] festa
}
term-dilatory = Non prima di { $after }: { $due } è l'ultimo giorno di attesa.
term-publication = Resta pubblicato fino a tutto { $due }.
term-effects = Produce effetti da { $after }, il giorno dopo l'ultimo.
term-concluded = Concluso { $day }, nel termine.
term-concluded-late = Concluso { $day }, con { $late ->
    [one] un giorno
   *[other] { $late } giorni
} di ritardo.
term-concluded-standing = Concluso { $day }, mentre il termine non decorreva.

term-odd-before-start = { $day }: accaduto prima che il termine iniziasse, { $start }; non conta.
term-odd-after-conclusion = { $day }: accaduto dopo la conclusione, { $end }; non conta.
term-odd-after-expiry = { $day }: il termine era già scaduto, { $due }; un termine scaduto non si sospende né si interrompe.
term-odd-already-stopped = { $day }: la sospensione `{ $id }` era già in corso; non conta due volte.
term-odd-not-stopped = { $day }: ripresa di `{ $id }`, che non era in corso; non conta.
term-odd-late-observations = { $day }: osservazioni oltre il tempo per presentarle, scaduto { $end }; non spostano il termine.
term-odd-observations-without-notice = { $day }: osservazioni senza preavviso di rigetto; non spostano il termine.
term-odd-notice-before-norm = { $day }: il preavviso di rigetto non esisteva prima dell'8 marzo 2005; non sposta il termine.
