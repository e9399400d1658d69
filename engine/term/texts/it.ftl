# Il computo dei termini: ogni passo e ogni stranezza, detti a chi legge.
# Le date arrivano già scritte; `rest` è il nome di un giorno di riposo.

term-days = { $n ->
    [one] Un giorno dal giorno { $from }, che non si conta: l'ultimo è il giorno { $to }.
   *[other] { $n } giorni dal giorno { $from }, che non si conta: l'ultimo è il giorno { $to }.
}
term-working-days = { $n ->
    [one] Un giorno lavorativo dopo il giorno { $from }: è il giorno { $to }.
   *[other] { $n } giorni lavorativi dopo il giorno { $from }: l'ultimo è il giorno { $to }.
}
term-months = { $n ->
    [one] Un mese dal giorno { $from }: scade il giorno { $to }, il giorno dello stesso numero o l'ultimo del mese.
   *[other] { $n } mesi dal giorno { $from }: scadono il giorno { $to }, il giorno dello stesso numero o l'ultimo del mese.
}
term-years = { $n ->
    [one] Un anno dal giorno { $from }: scade il giorno { $to }.
   *[other] { $n } anni dal giorno { $from }: scadono il giorno { $to }.
}
term-suspended = Sospeso dal giorno { $from } al giorno { $to } ({ $days ->
    [one] un giorno
   *[other] { $days } giorni
}): giorni residui { $remaining }, fino al giorno { $due }.
term-suspended-capped = Sospeso dal giorno { $from }; la norma non consente oltre il giorno { $to } ({ $days ->
    [one] un giorno
   *[other] { $days } giorni
}): giorni residui { $remaining }, fino al giorno { $due }.
term-suspended-open = Sospeso dal giorno { $from } e non ancora ripreso: giorni residui dalla ripresa: { $remaining }.
term-overlap = Un'altra sospensione, dal giorno { $from } al giorno { $to }, si sovrappone: fino al giorno { $counted } era già contata, giorni aggiunti { $added }, fino al giorno { $due }.
term-interrupted = Interrotto dal giorno { $from }: riparte da capo il giorno { $to }.
term-interrupted-open = Interrotto dal giorno { $from }: riparte da capo quando cessa la causa, per { $remaining } giorni.
term-notice-observations = Preavviso di rigetto del giorno { $from }, osservazioni del giorno { $observed }: il termine riprende dieci giorni dopo, il giorno { $to }; giorni residui { $remaining }, fino al giorno { $due }.
term-notice-silent = Preavviso di rigetto del giorno { $from }, senza osservazioni: il termine riprende quando scade il tempo per presentarle, il giorno { $to }; giorni residui { $remaining }, fino al giorno { $due }.
term-notice-interrupts = Preavviso di rigetto del giorno { $from }, secondo il testo in vigore fino al 16 luglio 2020: il termine è interrotto e riparte da capo il giorno { $to }.
term-roll = Il giorno { $day } è { term-rest }: la scadenza passa al giorno { $to }.
term-no-roll = Il giorno { $day } è { term-rest }, ma non è festivo per la legge: la scadenza non si sposta.
term-rest = { $rest ->
    [sabato] sabato
    [patrono] la festa del patrono
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
   *[domenica] domenica
}
term-dilatory = Non prima del giorno { $after }: il giorno { $due } è l'ultimo giorno di attesa.
term-publication = Resta pubblicato fino a tutto il giorno { $due }.
term-effects = Produce effetti dal giorno { $after }, il giorno dopo l'ultimo.
term-concluded = Concluso il giorno { $day }, nel termine.
term-concluded-late = Concluso il giorno { $day }, con { $late ->
    [one] un giorno
   *[other] { $late } giorni
} di ritardo.
term-concluded-standing = Concluso il giorno { $day }, mentre il termine non decorreva.

term-odd-before-start = Il giorno { $day }: accaduto prima che il termine iniziasse, il giorno { $start }; non conta.
term-odd-after-conclusion = Il giorno { $day }: accaduto dopo la conclusione, il giorno { $end }; non conta.
term-odd-after-expiry = Il giorno { $day }: il termine era già scaduto, il giorno { $due }; un termine scaduto non si sospende né si interrompe.
term-odd-already-stopped = Il giorno { $day }: la sospensione `{ $id }` era già in corso; non conta due volte.
term-odd-not-stopped = Il giorno { $day }: ripresa di `{ $id }`, che non era in corso; non conta.
term-odd-late-observations = Il giorno { $day }: osservazioni oltre il tempo per presentarle, scaduto il giorno { $end }; non spostano il termine.
term-odd-observations-without-notice = Il giorno { $day }: osservazioni senza preavviso di rigetto; non spostano il termine.
term-odd-notice-before-norm = Il giorno { $day }: il preavviso di rigetto non esisteva prima dell'8 marzo 2005; non sposta il termine.
