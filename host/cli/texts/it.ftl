# Le parole della riga di comando.

cli-error = errore
cli-help = aiuto

check-errors = { $errors ->
    [one] un errore
   *[other] { $errors } errori
}, { $warnings ->
    [one] un avviso
   *[other] { $warnings } avvisi
}
check-good = Nessun errore, { $warnings ->
    [one] un avviso
   *[other] { $warnings } avvisi
}.

term-cli-due = Scade { $due }; dal giorno dopo, { $after }, è scaduto.
term-cli-allowed = Fino a { $due } compreso si attende; si può agire da { $after }.
term-cli-published = Resta pubblicato fino a { $due } compreso; si può togliere da { $after }.
term-cli-effects = Ha effetto da { $after }, il giorno dopo { $due }.
term-cli-stopped = Il termine è fermo; alla ripresa restano { $remaining ->
    [one] un giorno
   *[other] { $remaining } giorni
}.
term-cli-open = Il termine è fermo e la ripresa non è nota.
term-cli-in-time = L'atto di { $day } è nei termini.
term-cli-late = L'atto di { $day } è fuori termine.

rules-publisher = pubblicato da
rules-contract = contratto
rules-digest = impronta
rules-size = dimensione
rules-covers = copre
rules-valid = in vigore
rules-points = punti
rules-parameters = parametri
rules-norm = norma
rules-need = legge
rules-stale = pacchetti da ricompilare
rules-built = { $pack }: { $rules ->
    [one] una regola
   *[other] { $rules } regole
}
