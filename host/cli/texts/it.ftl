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
check-properties = { $holding } proprietà su { $stated } dimostrate
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
rules-running = le regole rispondono nativamente
rules-compiling = compilazione per WebAssembly; la prima volta chiede un minuto o due
rules-new = In { $folder } c'è un pacchetto che si compila e supera i suoi casi di prova. Poi:
rules-new-test = i casi di prova, nativamente e sul componente
rules-new-check = norme, testi, casi di prova a ogni confine
rules-new-bench = quanto costa una chiamata
rules-new-build = il pacchetto, in dist/
rules-failed = { $failed ->
    [one] un caso di prova differisce
   *[other] { $failed } casi di prova differiscono
}
rules-vectors-both = { $passed ->
    [one] un caso di prova
   *[other] { $passed } casi di prova
}: nativamente e sul componente lo stesso referto, byte per byte
rules-vectors-native = { $passed ->
    [one] un caso di prova regge
   *[other] { $passed } casi di prova reggono
} nativamente; il componente non è stato interrogato
rules-never = non arriva mai a { $outcome }
rules-checked = { $rules ->
    [one] una regola
   *[other] { $rules } regole
}, { $norms ->
    [one] una norma
   *[other] { $norms } norme
}, { $messages ->
    [one] un messaggio
   *[other] { $messages } messaggi
}, { $vectors ->
    [one] un caso di prova
   *[other] { $vectors } casi di prova
}
outcome-satisfied = «rispettata»
outcome-violated = «violata»
outcome-not-applicable = «non applicabile»
outcome-indeterminate = «indeterminata»
rules-fuel-own = la regola: min/mediana/max
rules-fuel-call = la chiamata: min/mediana/max
rules-fuel-budget = limite
rules-time = tempo
rules-empty = Una chiamata che non interroga regole: { $fuel } di carburante, { $micros } µs.
rules-fuel-untold = —: lì parlano più regole e questa non legge nulla che non leggano le altre, o nulla ne è seguito: ciò che spende non si distingue dalla chiamata.
rules-fuel = Il carburante è ciò che l'esecutore conta: circa uno per istruzione. La stessa chiamata spende lo stesso su ogni macchina; una chiamata può spenderne { $budget }, poi la risposta è «indeterminata». «La regola» è la sua chiamata meno una che non interroga regole; dove ne parlano diverse, meno la stessa chiamata senza ciò che legge lei sola. I tempi sono di questa macchina.
rules-vectors = { $passed ->
    [one] un caso di prova
   *[other] { $passed } casi di prova
}: stesso referto, byte per byte

rules-key-made = La chiave segreta è in `{ $file }`: va tenuta fuori linea. Segue quella pubblica.
rules-signed = `{ $file }` ha ora { $count ->
    [one] una firma
   *[other] { $count } firme
}.
rules-signer = firmato da
rules-unsigned = nessuno: qui può farne a meno
rules-believed = { $pack } è ritenuto affidabile qui.
rules-not-believed = il pacchetto non è ritenuto affidabile
rules-packed = Archivio scritto in `{ $file }`.
rules-pushed = Pacchetto inviato; questo nome vale per sempre per questi byte:
rules-unpacked = File scritti in `{ $file }`.
rules-installed = { $pack } installato: { $vectors ->
    [one] un caso di prova superato
   *[other] { $vectors } casi di prova superati
} su questa macchina.
rules-installed-in-shadow = { $pack } installato in prova: { $vectors ->
    [one] un caso di prova superato
   *[other] { $vectors } casi di prova superati
} su questa macchina. I suoi rilievi si annotano e non vincolano.
rules-installed-before = { $pack } era già installato, uguale byte per byte ({ $vectors } casi di prova superati).
rules-none-installed = Nessun pacchetto installato.
rules-definition-changed = { $kit }: nuova definizione; { $cases ->
    [0] nessuna pratica in corso la segue
    [one] una pratica in corso la segue
   *[other] { $cases } pratiche in corso la seguono
}.
rules-case-stays = la pratica { $case } resta com'è:
rules-bound = { $pack } vincola gli atti dal { $from }.
rules-uninstalled = { $pack } non si usa più per nulla di nuovo; i suoi byte restano.
rules-holds = { $cases ->
    [0] Nessuna pratica in corso dipende da questo pacchetto.
    [one] Una pratica in corso dipende da questo pacchetto, e prosegue con esso.
   *[other] { $cases } pratiche in corso dipendono da questo pacchetto, e proseguono con esso.
}
rules-heard = Dichiarazione { $sequence } del portachiavi `{ $ring }` annotata: { $keys ->
    [one] una chiave aggiunta
   *[other] { $keys } chiavi aggiunte
}.
rules-revoked = revocato
rules-state = stato
rules-shadow = in prova
rules-binding = vincolante
rules-retired = ritirato
rules-binds-from = vincola dal
rules-manifest = manifesto
rules-installed-on = installato


case-started = Pratica { $case } aperta.
case-none = Nessuna pratica.
case-more = Sono mostrate le prime { $limit }: `--limit` ne mostra altre.
case-nobody = nessuna pratica attende il messaggio `{ $message }`
case-advanced = L'orologio segna { $day }; { $fired ->
    [0] nessuna scadenza è scattata
    [one] una scadenza è scattata
   *[other] { $fired } scadenze sono scattate
}.
case-returned = l'atto non può proseguire: il compito è di nuovo aperto, con questi rilievi
case-waits = Attende
case-terms = Termini
case-term-ended = (concluso { $day })
case-term-stopped = (sospeso)
case-findings = Rilievi
case-variables = Dati

wait-task = compito
wait-job = lavoro
wait-message = messaggio
wait-timer = scadenza
wait-incident = incidente

log-whole = Registro integro: { $cases ->
    [one] una pratica
   *[other] { $cases } pratiche
}, { $records ->
    [one] una registrazione
   *[other] { $records } registrazioni
}, { $erased ->
    [0] nessun dato cancellato
    [one] un dato cancellato e dichiarato
   *[other] { $erased } dati cancellati e dichiarati
}.
log-broken = il registro non è integro: { $cases } pratiche, { $records } registrazioni lette, { $erased } dati cancellati


test-verdict = Scenari come attesi: { $kept }; diversi: { $broken }.
test-published = come pubblicato
test-kit = kit
test-errors = { $errors ->
    [one] un errore
   *[other] { $errors } errori
}
test-legend = Come si legge una casella, per esempio ✓ 10/10 · 16/16:
      10/10  gli scenari andati come sono raccontati, su tutti quelli giocati per quell'ente
      16/16  le garanzie del procedimento (properties.toml) dimostrate su ogni cammino, su tutte quelle promesse
      !2     gli avvisi: non fermano, ma vanno letti        ✗  qualcosa non va: che cosa, sta sotto la tabella
      —      l'ente non ha un adattamento del kit
    Uno scenario per tutti gli enti si conta in ogni colonna, uno di un solo ente nella sua.
test-suite = { $kits } kit, { $definitions } definizioni; scenari come attesi: { $kept }; diversi: { $broken }; errori: { $errors }. In { $seconds } s.

## Kit e adattamenti

kit-laid = In { $folder } c'è tutto per cominciare. Poi:
kit-next-check = che cosa non va
kit-next-test = gli scenari, come prove
kit-next-effective = che cosa vale qui oggi
kit-next-pack = un archivio da pubblicare
kit-packed = Archivio scritto in `{ $file }`: { $files } file con le impronte, { $signatures ->
    [0] senza firma
    [one] una firma
   *[other] { $signatures } firme
}.
kit-installed = { $kit } installato; firmato da { $signers }.
kit-installed-before = { $kit } era già installato, uguale byte per byte; firmato da { $signers }.
kit-installed-instead = { $kit } installato al posto dell'adattamento precedente; firmato da { $signers }. Le pratiche in corso proseguono con quello con cui sono nate.
kit-shelved = installato
kit-built-in = compreso in digipro
kit-published = a confronto con quello pubblicato ({ $origin }), impronta { $digest }
kit-same = { $files ->
    [one] un file uguale
   *[other] { $files } file uguali
}
kit-differs-changed = diverso
kit-differs-missing = mancante
kit-differs-added = in più
kit-adapted = adattamento di { $entity }, { $files ->
    [one] un file
   *[other] { $files } file
}: non è divergenza
kit-divergence = divergenza: { $count }
kit-level-state = Stato
kit-level-region = Regione
kit-level-entity = Ente
kit-act = { $title }, { $day }
kit-layers = Livelli
kit-parameters = Parametri
kit-no-value = nessun valore in quel giorno
kit-changes = cambia dal { $day }
kit-instead-of = al posto di { $value }
kit-yes = sì
kit-no = no
kit-unit-days = giorni
kit-unit-working-days = giorni lavorativi
kit-unit-months = mesi
kit-unit-years = anni
kit-unit-euro = euro
kit-unit-percent = %
kit-lanes = Uffici
kit-organs = Organi
kit-members = { $members } componenti
kit-points = Regole, punto per punto
kit-not-encoded = nessuna legge codificata per quel giorno
kit-extensions = Punti di estensione
kit-open = vuoto
kit-fields = Campi aggiunti ai moduli
kit-texts = Parole cambiate
kit-calendar = Santi patroni (mese e giorno)

## La dimostrazione

demo-opening = Un Comune riceve richieste, e per ciascuna la legge dice chi decide, entro quando, con quali passaggi e con quali motivi. DigiPro esegue il procedimento come è disegnato, conta i termini come li conta la legge, e prima di ogni atto chiede alle regole se l'atto è valido. Se non lo è, l'atto non si firma, e si legge perché.
demo-pieces = Qui sotto, tre richieste di accesso civico ad Anzio, dal primo giorno all'ultimo. Il tempo è virtuale; il procedimento, le regole e il registro sono quelli veri. Atti e adattamenti di Anzio sono esempi.
demo-procedure = procedimento
demo-rules = regole
demo-pack = ({ $rules ->
    [one] una regola
   *[other] { $rules } regole
} in WebAssembly)
demo-adapted = adattamento
demo-override = { $name }: { $value } invece di { $instead } ({ $act })
demo-digest = impronta
demo-next-task = → tocca a { $office }: { $task }
demo-due = ⏱ { $term }: { $due ->
    [none] fermo
   *[other] { $due }
}
demo-returned = L'atto si ferma qui: «{ $task }» resta da fare, e i motivi sono qui sopra.
demo-citizen = Chi ha chiesto legge: «{ $words }»
demo-kept = Tutto è andato come la legge vuole: { $count ->
    [one] una verifica
   *[other] { $count } verifiche
}.
demo-broken = la dimostrazione non è andata come previsto
demo-norms = Le norme applicate
demo-log = Il registro
demo-log-why = Ogni passo è in un registro in cui ciascuna registrazione porta l'impronta della precedente: nessuna si può cambiare, togliere o aggiungere senza che si veda. Le regole hanno risposto una volta sola, e la risposta è nel registro con l'impronta della regola che l'ha data.
demo-next = Per provare: `digipro check` su un diagramma BPMN o un kit, `digipro run accesso-civico --entity c_a323 --virtual-time --data prova`, `digipro term 2026-04-03 P30D`, `digipro explain P0601`.


simulate-ended = simulazione finita: { $reason }

decide-decision = decisione
decide-service = servizio di decisione
decide-knowledge = modello di conoscenza
decide-asks = richiede { $inputs }
decide-rules = { $count ->
    [0] nessuna regola corrisponde
    [one] regola { $rules }
   *[other] regole { $rules }
}
decide-nulls = Sono risultate null queste parti:

feel-none = l'espressione non ha valore
feel-omitted = { $count ->
    [one] e un'altra causa
   *[other] e altre { $count } cause
}

case-adopted = norme della definizione { $law }: { $adopted ->
    [one] una pratica le adotta
   *[other] { $adopted } pratiche le adottano
}, { $had } le applicavano già
case-not-adopted = { $refused ->
    [one] una pratica prosegue con le proprie norme
   *[other] { $refused } pratiche proseguono con le proprie norme
}

audit-report-signed = firmato il { $at } con la chiave indicata: il file è quello
audit-signature-form = la firma è di una forma sconosciuta
audit-signature-key = la firma è di un'altra chiave: non di questa installazione
audit-signature-file = il file non è quello che fu firmato
audit-none = la pratica non ha ancora interrogato le regole
audit-dates = date
audit-law = norme
audit-regime = regime dal { $from }
audit-definition = definizione
audit-pack = pacchetto
audit-failure = nessun esito
audit-four-dates = atto { $act ->
    [none] —
   *[other] { $act }
} · fatti { $facts ->
    [none] —
   *[other] { $facts }
} · noti { $known ->
    [none] —
   *[other] { $known }
} · registrato { $recorded }
audit-asked = contratto { $contract } · consumo { $fuel } · limiti { $limits } · fatti { $facts }{ $erased ->
    [true] {" "}(cancellati: ne resta l'impronta)
   *[other] {""}
}
audit-erased = (motivazione cancellata)
audit-signed = { $by }, { $at }, registrazione { $record }: { $proceed ->
    [true] si procede
   *[other] non si procede
}. Motivazione: { $reason }
audit-same = lo stesso rapporto{ $fuel ->
    [true] , lo stesso consumo
   *[other] {" "}(consumo non confrontabile: altri limiti)
}
audit-differs = un altro esito: { $places }{ $more ->
    [0] {""}
   *[other] {" "}e altri { $more } punti
}
audit-altered = i fatti sono stati alterati: impronta registrata { $recorded }, trovata { $found }
audit-facts-erased = non ripetibile: i fatti sono stati cancellati, ne resta l'impronta
audit-report-erased = non confrontabile: il rapporto è stato cancellato
audit-absent = non ripetibile: manca il componente { $component }
audit-no-verdict = allora non ci fu un esito ripetibile{ $cause ->
    [timeout] : tempo scaduto
    [absent] : componente assente
   *[other] {""}
}
audit-sum = pratiche { $cases }: { $same } esiti uguali, { $differ } diversi, { $absent } senza componente, { $erased } cancellati, { $none } mai dati, { $broken } catene rotte

whatif-head = { $pack } su { $cases } pratiche, { $calls } interrogazioni
whatif-same = uguali
whatif-trace = percorso
whatif-message = testo
whatif-weight = peso
whatif-flips = esito
whatif-appears = nuova
whatif-disappears = tace
whatif-blocks = blocchi
whatif-lifts = sblocchi
whatif-unknown = ignoti
whatif-not-recorded = non si può dire: allora non furono registrati { $facts }
whatif-erased = non si può dire: i fatti sono stati cancellati
whatif-new-block = nuovo blocco
whatif-block-lifted = blocco tolto
outcome-none = —

diff-same = nulla cambia in norme, regole, testi ed esiti
diff-norms = norme
diff-rules = regole
diff-texts = testi
diff-vectors = vettori che attendono un altro esito
diff-flips = vettori dell'una giudicati dall'altra
diff-fact = fatto
diff-confirmed = riscontrata il { $day }: { $by }
diff-of-from = (vettore della prima)
diff-of-to = (vettore della seconda)
diff-alike = { $alike } esiti uguali
explain-test = condizione
explain-parameter = parametro
explain-exception = eccezione
explain-exclusion = esclusione
explain-computation = calcolo
explain-yes = sì
explain-no = no
explain-missing = manca { $fact }: serve a { $purpose }

record-replaced = { $fact } sostituito ({ $sort })
record-shifted = tutte le date spostate allo stesso modo, compresa quella dell'atto; di quanto non è scritto da nessuna parte
record-kept = { $fact } con il valore reale

kit-diff-same = nessuna differenza
kit-diff-drawn = { $count ->
    [one] un elemento è solo disegnato altrove
   *[other] { $count } elementi sono solo disegnati altrove
}
kit-diff-step = Passi
kit-diff-flow = Flussi
kit-diff-lane = Corsie
kit-diff-element = Altri elementi
kit-diff-decision = Decisioni
kit-diff-extension = Punti di estensione
kit-diff-term = Termini
kit-diff-parameter = Parametri
kit-diff-point = Punti di controllo e regimi
kit-diff-norm = Norme
kit-diff-office = Uffici e ruoli
kit-diff-form = Moduli
kit-diff-data = Dati
kit-diff-text = Testi
kit-diff-calendar = Calendario
kit-diff-layer = Livelli
kit-diff-aspect-kind = tipo
kit-diff-aspect-name = nome
kit-diff-aspect-lane = corsia
kit-diff-aspect-inside = dentro
kit-diff-aspect-sourceref = da
kit-diff-aspect-targetref = a
kit-diff-aspect-conditionexpression = condizione
kit-diff-aspect-documentation = documentazione
kit-diff-aspect-term = termine
kit-diff-aspect-point = punto di controllo
kit-diff-aspect-timer = scadenza
kit-diff-aspect-value = valore dal
kit-diff-aspect-unit = unità
kit-diff-aspect-bound = margine
kit-diff-aspect-direction = verso della tutela
kit-diff-aspect-ground = norma del margine
kit-diff-aspect-protects = tutela
kit-diff-aspect-parameter = parametro
kit-diff-aspect-norm = norma
kit-diff-aspect-regime = regime dal
kit-diff-aspect-rules = letture dal
kit-diff-aspect-replaced = regola sostituita
kit-diff-aspect-title = titolo
kit-diff-aspect-citation = citazione
kit-diff-aspect-in-force = in vigore
kit-diff-aspect-confirmed = riscontrata
kit-diff-aspect-office = ufficio
kit-diff-aspect-role = ruolo
kit-diff-aspect-purpose = finalità
kit-diff-aspect-process = processo
kit-diff-aspect-field = campo
kit-diff-aspect-text = testo
kit-diff-aspect-basis = base giuridica
kit-diff-aspect-retention = conservazione
kit-diff-aspect-week = settimana
kit-diff-aspect-act = atto
kit-diff-aspect-level = livello

kit-upgrade-overrides = Modifiche dell'adattamento
kit-upgrade-cases = Pratiche in corso
kit-upgrade-no-cases = nessuna
kit-upgrade-kept = resta
kit-upgrade-obsolete = superata
kit-upgrade-conflicting = da rivedere
kit-upgrade-unlawful = non ammessa
kit-upgrade-before = il kit diceva
kit-upgrade-after = il kit dice
kit-upgrade-ours = l'ente dice
kit-upgrade-migrates = migra
kit-upgrade-stays = resta com'è
kit-upgrade-written = Il piano è in { $path }: si legge, si corregge, si applica con --apply.
kit-upgrade-applied = Versione { $version } in vigore: { $migrated } migrate, { $had } già migrate, { $stayed } restano come sono.
kit-upgrade-refused = { $refused ->
    [one] una pratica del piano non può migrare
   *[other] { $refused } pratiche del piano non possono migrare
}
migration-begins = attesa da ora
migration-ends = non più attesa
migration-not-there = la nuova definizione non ha questo elemento
migration-kind-differs = il tipo è diverso: { $detail }
migration-other-parent = là sta in un altro processo o sottoprocesso: { $detail }
migration-other-host = là appartiene a un altro elemento: { $detail }
migration-repeats-otherwise = là si ripete diversamente
migration-other-trigger = là attende altro: { $detail }
migration-other-call = là chiama un altro processo: { $detail }
migration-other-flows = vi attendono dei token e là la confluenza ha altri flussi: { $detail }
migration-flow-elsewhere = dei token attendono sul flusso { $detail }, che non c'è più o porta altrove
migration-not-compensable = è conclusa e si può compensare, là non si potrebbe
migration-not-choosable = è stata scelta e là non si può scegliere
migration-term-gone = il termine è iniziato e la nuova definizione non lo ha
migration-term-otherwise = il termine è iniziato e là decorre diversamente: { $detail }
migration-point-gone = il punto di controllo { $detail } non c'è più
migration-rules-asked = le regole stanno rispondendo: si migri dopo la risposta
migration-points-differ = i punti di controllo sono a metà e là sono altri
migration-listeners-differ = gli ascoltatori vengono avvisati ora e là sono altri
migration-form-gone = il modulo { $detail } non c'è più
migration-to-be-sent = qualcosa deve ancora essere inviato: si migri dopo
migration-cannot-begin = ciò che attende non si può calcolare: { $detail }
migration-no-way-to-end = la pratica non potrebbe più concludersi: si fermerebbe a { $detail }
migration-keeps-wait = continua ad attendere ciò con cui è iniziata; una nuova attenderebbe { $detail }
migration-keeps-job = il lavoro mantiene il suo tipo; i nuovi sono di tipo { $detail }
migration-new-form = da ora il modulo è { $detail }
migration-other-lane = da ora sta nella corsia { $detail }
migration-new-condition = la condizione è un'altra e viene rivalutata
migration-not-asked = il punto di controllo { $detail } non viene più interrogato: l'ingresso è passato
migration-keeps-length = il termine mantiene la sua durata; uno che inizia ora dura { $detail }

kit-diff-organ = Organi
kit-diff-contact = Recapiti
kit-diff-property = Proprietà del grafo
kit-diff-risk = Rischi
kit-diff-integration = Integrazioni
kit-diff-template = Modelli di atti
kit-diff-sheet = Scheda del procedimento
kit-diff-fragment = Frammenti

retention-held = pratica { $case }, registrazione { $record }: fino al { $due } ({ $because })
retention-open = pratica { $case }, registrazione { $record }: niente dice per quanto tempo ({ $because })
retention-sum = al { $on }: scaduti i valori di { $due } registrazioni, di { $later } più avanti, di { $open } niente dice per quanto tempo
retention-removed = Rimossi i valori di { $records } registrazioni; le catene sono integre.
statistics-left-out = Omesse { $rows } righe con meno di { $fewest } pratiche; i numeri sono arrotondati per difetto a multipli di { $fewest }.
statistics-rows-left-out = Omesse { $cases } pratiche, perché meno di { $fewest } sono uguali in ciò che se ne direbbe; di { $coarsened } si dice meno.

serve-listens = il servizio risponde su { $address }
serve-development = MODALITÀ DI SVILUPPO: chiunque chieda è creduto amministratore. Mai con dati veri.
config-key = chiave
config-value = valore
config-source = da dove
config-built-in = predefinito
config-flag = opzione del comando
config-file = file { $name }
config-environment = ambiente, { $name }
doctor-folder = la cartella dei dati { $path } è utilizzabile
doctor-folder-missing = la cartella dei dati { $path } non esiste
doctor-folder-closed = nella cartella dei dati { $path } non si può scrivere: assegnarla a chi esegue il servizio
doctor-folder-open = la cartella dei dati { $path } è leggibile da altri utenti della macchina
doctor-space = spazio libero: { $free } MiB
doctor-space-unknown = lo spazio libero non si può leggere: { $cause }
doctor-virtual-time = l'orologio di questa cartella è virtuale e sta fermo a { $moment }: non è un'installazione d'esercizio
doctor-virtual-time-broken = l'orologio virtuale non si può leggere: { $cause }
doctor-trust = il file della fiducia è leggibile
doctor-trust-examples = nessun file `trust.toml`: sono creduti solo i pacchetti d'esempio
doctor-trust-broken = il file della fiducia non si può usare: { $cause }
doctor-store = l'archivio si apre
doctor-store-none = ancora nessun archivio: è creato al primo uso
doctor-store-broken = l'archivio non si può usare: { $cause }
doctor-clock = l'orologio della macchina non è indietro ({ $now })
doctor-clock-behind = l'orologio della macchina ({ $now }) è indietro rispetto all'ultima pratica ({ $last }): sincronizzarlo
doctor-engine-broken = il motore non si avvia: { $cause }
doctor-pack = pacchetti di regole [{ $code }]: { $cause }
doctor-packs = pacchetti di regole utilizzabili: { $packs }
doctor-quarantined = pratiche in quarantena: { $count } ({ $cases }); `digipro log verify` dice se il registro è integro
doctor-incidents = inconvenienti aperti: { $count } ({ $codes }); `digipro explain CODICE` dice che cosa fare
doctor-no-incidents = nessun inconveniente aperto
doctor-config-broken = la configurazione non si può usare: { $cause }
doctor-address = l'indirizzo { $address } è libero
doctor-address-taken = l'indirizzo { $address } è occupato: dal servizio stesso, se è avviato, o da un altro programma
doctor-development = modalità di sviluppo: chiunque chieda è creduto
doctor-fix = `digipro doctor --fix` rimedia a ciò che un programma può rimediare
doctor-bad = { $count } { $count ->
    [one] problema
   *[other] problemi
  } da risolvere

store-copied = { $records } registrazioni copiate e verificate; impronta { $anchor }
store-cut = escluse perché successive: { $later } registrazioni, { $unsent } messaggi e segnali; cancellazioni riportate: { $erasures }. Le viste si ricalcolano all'apertura.
store-moved = L'installazione lavora ancora sull'archivio precedente. Fermarla, spostare di nuovo se nel frattempo ha scritto, poi indicare quello nuovo: `store = "INDIRIZZO"` in digipro.toml.
keys-made = Segue la chiave di `{ $key }`. È mostrata solo questa volta: chi la possiede agisce come `{ $key }`.
keys-revoked = La chiave di `{ $key }` è revocata: non apre più nulla, né i gettoni dati per essa.
keys-none = Non ci sono chiavi.
keys-all-entities = tutti gli enti
keys-revoked-on = revocata il { $day }
keys-until = fino al { $day }
