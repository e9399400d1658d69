# Parole con cui si raccontano le pratiche: ciò che è successo, chi, a che punto; e che cosa sarebbe lecito.

status-active = in corso
status-completed = conclusa
status-cancelled = annullata
status-quarantined = in quarantena
log-case-started = aperta la pratica, il { $day }
log-entered = { $index ->
    [none] { $element }
   *[other] { $element } ({ $index })
}
log-completed = fatto: { $element }
log-cancelled = interrotto: { $element }
log-task-opened = compito { $ticket }: { $element }{ $office ->
    [none] {""}
   *[other] , per { $office }
}{ $assignee ->
    [none] {""}
   *[other] , preso da { $assignee }
}{ $due ->
    [none] {""}
   *[other] , entro { $due }
}
log-job-opened = lavoro { $ticket }: { $kind }
log-timer-set = scadenza { $ticket }{ $due ->
    [none] {""}
   *[other] : { $due }
}{ $term ->
    [none] {""}
   *[other] : { $term }
}
log-message-awaited = attende il messaggio { $message }{ $key ->
    [none] {""}
   *[other] {" "}per { $key }
}
log-signal-awaited = attende il segnale { $signal }
log-message-sent = inviato il messaggio { $message } a { $key }
log-signal-sent = inviato il segnale { $signal }
log-rules-asked = interrogate le regole al punto { $point } per l'atto di { $act-date }: { $packs }
log-rules-asked-in-shadow = interrogate in ombra, senza effetto, al punto { $point } per l'atto di { $act-date }: { $packs }
log-incident-raised = incidente { $ticket } [{ $code }] in { $element }: { $message }
log-wrote = { $variable } = { $value }
log-assigned = compito { $ticket }: { $assignee ->
    [none] restituito all'ufficio
   *[other] affidato a { $assignee }
}
log-listener-told = ascoltatore { $ticket } ({ $kind }) avvisato: { $occasion }
log-heard = { $element }: un ascoltatore è stato avvisato ({ $occasion })
log-task-asked = compito { $ticket }: richiesta { $asked }
log-task-corrected = compito { $ticket }: un ascoltatore corregge la richiesta
log-task-denied = compito { $ticket }: un ascoltatore rifiuta la richiesta: { $reason }
log-task-updated = compito { $ticket } aggiornato{ $assignee ->
    [none] {""}
   *[other] , affidato a { $assignee }
}{ $due ->
    [none] {""}
   *[other] , entro { $due }
}
log-job-failed = lavoro { $ticket } non riuscito ({ $retries } tentativi rimasti): { $message }
log-job-updated = lavoro { $ticket }: { $retries } tentativi rimasti, priorità { $priority }
log-submitted = presentato: { $element }
log-accepted = accolto: { $element }
log-returned = restituito: { $element }
log-rules-evaluated = regole al punto { $point }: { $verdict ->
    [pass] si può proseguire
    [deny] non si può proseguire
   *[other] non si può dire
}
log-decided = deciso { $decision }
log-law-adopted = da qui valgono le norme della definizione { $law }
log-rules-indeterminate = le regole al punto { $point } non possono dire: { $failures }
failure-trap = la regola si è interrotta
failure-budget = la regola ha esaurito il suo limite di calcolo
failure-memory = la regola ha chiesto più memoria di quanta può averne
failure-stack = la regola ha superato il limite di profondità
failure-timeout = la regola ha impiegato troppo tempo
failure-report = il rapporto della regola non rispetta il contratto
failure-level = la regola pretende più di quanto consente il suo livello
failure-request = la domanda è più grande di quanto consente il contratto
failure-not-encoded = la norma di quella data non è codificata
failure-absent = il pacchetto di regole non c'è
log-rules-shadowed = in ombra, senza effetto, al punto { $point }: { $verdict ->
    [pass] si potrebbe proseguire
    [deny] non si potrebbe proseguire
   *[other] non si potrebbe dire
}
log-signed = firmato al punto { $point }: { $proceed ->
    [true] si prosegue
   *[other] non si prosegue
}, perché { $reason }
log-term-started = { $term }: { $length } da { $start }{ $due ->
    [none] {""}
   *[other] , scade { $due }
}
log-term-suspended = { $term }: sospeso da { $day }{ $due ->
    [none] {""}
   *[other] , scade { $due }
}
log-term-interrupted = { $term }: interrotto da { $day }{ $due ->
    [none] {""}
   *[other] , scade { $due }
}
log-term-resumed = { $term }: riprende da { $day }{ $due ->
    [none] {""}
   *[other] , scade { $due }
}
log-term-noticed = { $term }: preavviso di rigetto { $day }{ $due ->
    [none] {""}
   *[other] , scade { $due }
}
log-term-observed = { $term }: osservazioni { $day }{ $due ->
    [none] {""}
   *[other] , scade { $due }
}
log-term-concluded = { $term }: concluso { $day }{ $due ->
    [none] {""}
   *[other] , scadeva { $due }
}
log-error-caught = errore { $code } in { $element }: { $message }
log-retried = riprovato: { $element }
log-modified = percorso modificato a mano: { $reason }
log-case-completed = pratica conclusa
log-case-cancelled = pratica annullata: { $reason }
who-richiedente = chi chiede
who-controinteressato = terzo coinvolto
who-urp = URP
who-rup = responsabile
who-dirigente = dirigente
who-rpct = RPCT
who-garante = Garante
who-time = il tempo passa
who-rules = le regole
who-engine = il procedimento
who-systems = i sistemi

lawful-fixed = nessun livello inferiore può cambiarlo
lawful-at-most = lo stesso valore o uno minore
lawful-at-least = lo stesso valore o uno maggiore
lawful-subset = le stesse voci o alcune di esse
lawful-superset = le stesse voci e altre in più
lawful-one-of = uno tra: { $choices }
lawful-range = da { $lowest } a { $highest }
lawful-free = quello che l'ente sceglie

template-step = norme e termini di un passo
template-step-told = Quale punto di controllo si interroga qui, e che cosa accade ai termini.
template-office-task = compito di un ufficio
template-office-task-told = Un compito con il suo modulo, per chi ha un ruolo, con norme e termini.
template-group-work = Lavoro
template-group-point = Punto di controllo
template-group-term = Termine
template-group-term2 = Secondo termine
template-point = Punto di controllo
template-term = Termine
template-form = Modulo
template-role = Ruolo
template-none = nessuno
template-at = Quando
template-at-complete = al completamento
template-at-enter = all'ingresso
template-mode = Effetto
template-mode-gate = una violazione ferma l'atto
template-mode-consult = l'esito va in una variabile
template-actDate = Data dell'atto
template-result = Variabile dell'esito
template-action = Che cosa accade
template-action-start = decorre
template-action-suspend = si sospende
template-action-resume = riprende
template-action-interrupt = si interrompe
template-action-notice = preavviso di rigetto
template-action-observations = osservazioni
template-action-end = è concluso
template-date = Giorno
template-cap = Sospensione al massimo
template-stop = Nome della sospensione

report-evidence = Evidenze della pratica { $case }
report-legality = Legalità dei procedimenti
report-made = Redatto il
report-entity = Ente
report-kit = Procedimento
report-chain = Ultima registrazione e impronta della catena
report-whole = Catena delle registrazioni
report-is-whole = integra
report-is-broken = NON integra
report-asked = Punto { $point }, registrazione { $record }
report-step = Passo
report-verdict = Esito
report-dates = Date (atto, fatti, conoscenza)
report-recorded = Registrato il
report-law = Definizione di cui valeva la legge
report-component = Componente e impronta dei fatti
report-signed = Firma sopra il rilievo
report-none = Nessuna norma è stata ancora interrogata.
report-how = La firma sta in un file accanto a questo. `digipro audit verify` la verifica senza rete; vale anche ogni altro programma che conosce Ed25519.
report-cases = Pratiche
report-open-in-term = In corso, nel termine
report-open-suspended = In corso, sospese
report-open-late = In corso, oltre il termine
report-in-term = Concluse nel termine
report-late = Concluse in ritardo
report-by-silence = Concluse dal silenzio
report-substituted = Poteri sostitutivi
report-indemnified = Indennizzi
report-median = Giorni di legge, mediana
report-ninetieth = Giorni di legge, nove su dieci entro
report-not-recorded = non registrato
report-does-not-apply = non previsto
# Un rilievo di cui sono stati cancellati i valori: regola ed esito restano nel registro.
finding-erased = { $outcome ->
    [satisfied] rispettata: { $rule }
    [violated] violata: { $rule }
    [not-applicable] non applicabile: { $rule }
   *[other] non si poteva dire: { $rule }
 }; che cosa diceva è stato cancellato con i dati della pratica
