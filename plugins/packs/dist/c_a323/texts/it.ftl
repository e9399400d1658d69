### c_a323 1.0.0

fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.

## c_a323.foia.termine

anzio-termine-mantenuto = Il termine è di { $giorni } giorni, come il regolamento promette.
    .citizen = Il Comune di Anzio ti risponde entro { $giorni } giorni, prima di quanto la legge chieda.

anzio-termine-allungato = Il termine è di { $giorni } giorni: il regolamento ne promette { $promessi }. Correggere l'adattamento.
    .citizen = Il Comune di Anzio ha promesso di rispondere entro { $promessi } giorni.

## c_a323.foia.assegnazione

anzio-assegnazione-tempestiva = L'istanza è assegnata in tempo: si poteva fino a { $fine }.
    .citizen = La tua richiesta è arrivata in tempo all'ufficio che ha i dati.

anzio-assegnazione-tardiva = L'istanza andava assegnata entro { $fine }: registrare le ragioni del ritardo.
    .citizen = La tua richiesta è arrivata in ritardo all'ufficio che ha i dati.

## c_a323.organo

anzio-organo-altro-atto = L'atto non è del Consiglio né della Giunta: il commissariamento non ne cambia l'autore.
    .citizen = Questa regola non riguarda l'atto.

anzio-organo-commissione = Delibera la commissione straordinaria, con i poteri di Consiglio e Giunta.
    .citizen = Al posto degli organi eletti decide la commissione straordinaria.

anzio-organo-sciolto = L'atto è proposto a { $organo }, ma il Consiglio è sciolto: delibera la commissione straordinaria.
    .citizen = In questo periodo per il Comune di Anzio decide la commissione straordinaria.

## c_a323.organo

anzio-eletti-altro-atto = L'atto non è del Consiglio né della Giunta.
    .citizen = Questa regola non riguarda l'atto.

anzio-eletti-deliberano = Il commissariamento è finito: delibera l'organo eletto ({ $organo }).
    .citizen = Decidono di nuovo gli organi eletti.

anzio-eletti-in-attesa = Gli organi eletti non si sono ancora insediati: la commissione straordinaria delibera fino ad allora.
    .citizen = Fino all'insediamento degli organi eletti decide la commissione straordinaria.

anzio-eletti-commissione-cessata = La commissione straordinaria è cessata: la deliberazione spetta agli organi eletti.
    .citizen = Questa decisione spetta ora agli organi eletti.

## c_a323.osp.anticipo

anzio-anticipo-altro-procedimento = Non è chiesta l'occupazione di suolo pubblico.
    .citizen = Questa regola non riguarda la tua domanda.

anzio-anticipo-rispettato = La domanda precede l'occupazione di { $giorni } giorni.
    .citizen = Hai fatto domanda in tempo, { $giorni } giorni prima.

anzio-anticipo-urgente = La domanda precede l'occupazione di { $giorni } giorni, ma l'urgenza è motivata.
    .citizen = La tua domanda è urgente: basta un anticipo di { $giorni } giorni.

anzio-anticipo-tardi = La domanda precede l'occupazione di { $giorni } giorni: ne occorrono { $minimo }. Proporre un'altra data, o chiedere le ragioni dell'urgenza.
    .citizen = Hai fatto domanda { $giorni } giorni prima: ne servono { $minimo }. Puoi spostare la data o spiegare perché è urgente.
