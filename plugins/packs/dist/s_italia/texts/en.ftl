### s_italia 1.1.0

fatti-mancanti = It cannot be decided: the data { $fatti } are missing.
    .citizen = The office does not have all the data yet to check this point.

## s_italia.dpr445.protocollo

protocollo-registrato = Registered under no. { $numero } of { $data }.
    .citizen = Your request is registered under no. { $numero } of { $data }.

protocollo-numero-errato = The number of registration `{ $numero }` has fewer than seven digits.
    .citizen = The number under which your request is registered is not correct.

protocollo-incompleto = The registration is incomplete: sender, subject and fingerprint of the document are needed.
    .citizen = The registration of your request is incomplete.

protocollo-altra-data = The day of registration ({ $protocollo }) is not the day of presentation ({ $presentazione }): the term runs from the presentation.
    .citizen = Your request counts from the day on which you presented it, { $presentazione }.

## s_italia.gdpr.minimizzazione

minimizzazione-rispettata = Only the data that are needed are collected.
    .citizen = You are asked only for the data that are needed.

minimizzazione-ragioni = The form asks for reasons, which are not needed: remove the field.
    .citizen = You need not say why you ask for these data.

minimizzazione-conto = A bank account is collected although nothing is paid: erase it, or say why it is needed.
    .citizen = The municipality has your bank account without need: you can ask for its erasure.

## s_italia.dati.codice_fiscale

codice-fiscale-valido = Tax code: well written.
    .citizen = Tax code: well written.

codice-fiscale-assente = Tax code: not given.
    .citizen = Tax code: not given, nor indispensable.

codice-fiscale-forma = Tax code: not of the expected form. Check with the applicant.
    .citizen = Tax code: it seems misspelt. Can you check?

codice-fiscale-controllo = Tax code: the control characters do not match. Check with the applicant.
    .citizen = Tax code: it seems misspelt. Can you check?

codice-fiscale-nascita = Tax code: the day of birth does not exist. Check with the applicant.
    .citizen = Tax code: it seems misspelt. Can you check?

## s_italia.dati.partita_iva

partita-iva-valida = VAT number: well written.
    .citizen = VAT number: well written.

partita-iva-assente = VAT number: not given.
    .citizen = VAT number: not given, nor indispensable.

partita-iva-forma = VAT number: not of the expected form. Check with the applicant.
    .citizen = VAT number: it seems misspelt. Can you check?

partita-iva-controllo = VAT number: the control characters do not match. Check with the applicant.
    .citizen = VAT number: it seems misspelt. Can you check?

## s_italia.dati.iban

iban-valido = IBAN: well written.
    .citizen = IBAN: well written.

iban-assente = IBAN: not given.
    .citizen = IBAN: not given, nor indispensable.

iban-forma = IBAN: not of the expected form. Check with the applicant.
    .citizen = IBAN: it seems misspelt. Can you check?

iban-controllo = IBAN: the control characters do not match. Check with the applicant.
    .citizen = IBAN: it seems misspelt. Can you check?

## s_italia.dati.pec

pec-valida = Certified mailbox: well written; whether it is certified, and whose, the indexes tell.
    .citizen = Certified mailbox: well written.

pec-assente = Certified mailbox: not given.
    .citizen = Certified mailbox: not given, nor indispensable.

pec-forma = Certified mailbox: not of the expected form. Check with the applicant.
    .citizen = Certified mailbox: it seems misspelt. Can you check?

## s_italia.dati.cap

cap-valido = Postal code: well written.
    .citizen = Postal code: well written.

cap-assente = Postal code: not given.
    .citizen = Postal code: not given, nor indispensable.

cap-forma = Postal code: not of the expected form. Check with the applicant.
    .citizen = Postal code: it seems misspelt. Can you check?

## s_italia.dati.belfiore

belfiore-valido = Code of the place of birth: well written.
    .citizen = Code of the place of birth: well written.

belfiore-assente = Code of the place of birth: not given.
    .citizen = Code of the place of birth: not given, nor indispensable.

belfiore-forma = Code of the place of birth: not of the expected form. Check with the applicant.
    .citizen = Code of the place of birth: it seems misspelt. Can you check?

belfiore-diverso = Code of the place of birth: the tax code says another one. Check with the applicant.
    .citizen = Place of birth and tax code do not agree: can you check?

## s_italia.l241.soccorso

soccorso-non-serve = There is nothing to ask of the applicant.
    .citizen = Your request is clear.

soccorso-prestato = The applicant was invited to specify the application.
    .citizen = We asked you to specify your request.

soccorso-omesso = The application is unclear and the applicant was not invited to specify it: do so before refusing.
    .citizen = Before refusing your request the office must ask you to specify it.

## s_italia.l241.rup

rup-assegnato = The officer responsible is named: { $unita }.
    .citizen = Somebody in { $unita } takes care of your request.

rup-senza-unita = No unit is named as responsible: assign the application to a unit.
    .citizen = The municipality has yet to say which office takes care of your request.

rup-senza-nome = No officer is named for { $unita }: until then its head is responsible, and that must be written.
    .citizen = The municipality has yet to say who, in { $unita }, takes care of your request.

## s_italia.l241.conflitto

conflitto-assente = The officer declared to have no conflict of interest.
    .citizen = Whoever takes care of your request declared to have no personal interest in it.

conflitto-non-dichiarato = The declaration on conflict of interest is missing: obtain it before going on.
    .citizen = Whoever takes care of your request has yet to declare whether they have a personal interest.

conflitto-parentela = The officer is related in degree { $grado } to a person concerned (limit: { $massimo }) and must abstain. Assign somebody else.
    .citizen = Whoever should have taken care of your request is related to a person concerned: somebody else will.

conflitto-interesse = The officer has interests of his own and must abstain. Assign somebody else.
    .citizen = Whoever should have taken care of your request has a personal interest: somebody else will.

## s_italia.l241.preavviso

preavviso-non-serve = The outcome is not negative: no notice is needed.
    .citizen = Your request is not refused.

preavviso-omesso = The notice before refusal is missing: no refusal, not even in part, can be decided.
    .citizen = Before refusing your request the office must tell you why and let you answer.

preavviso-troppo-presto = The time for observations ends on { $fine }: until then no refusal can be decided.
    .citizen = You have until { $fine } to answer: your request cannot be refused before.

preavviso-comunicato = The notice before refusal is given: observations may come until { $fine }.
    .citizen = We wrote to you because we may refuse your request: you can answer until { $fine }.

preavviso-tempo-troppo-breve = There are { $giorni } days for observations: the law wants at least { $minimo }.
    .citizen = You are entitled to at least { $minimo } days to answer.

preavviso-osservazioni-senza-risposta = The observations of { $data } are not answered in the decision: say why they are not accepted.
    .citizen = The decision must answer the observations that you filed on { $data }.

preavviso-rispettato = The notice before refusal was given and the time for observations (until { $fine }) respected.
    .citizen = You were told in advance and could answer.

## s_italia.l241.preavviso

preavviso-2005-non-serve = The outcome is not negative: no notice is needed.
    .citizen = Your request is not refused.

preavviso-2005-omesso = The notice before refusal is missing: no refusal, not even in part, can be decided.
    .citizen = Before refusing your request the office must tell you why and let you answer.

preavviso-2005-troppo-presto = The time for observations ends on { $fine }: until then no refusal can be decided.
    .citizen = You have until { $fine } to answer: your request cannot be refused before.

preavviso-2005-osservazioni-senza-risposta = The observations are not answered in the decision: say why they are not accepted.
    .citizen = The decision must answer the observations that you filed.

preavviso-2005-rispettato = The notice before refusal was given on { $data }; under the text of the time it interrupted the term.
    .citizen = You were told in advance and could answer.

## s_italia.l241.termine

termine-non-ammesso = A term of { $giorni } days is not allowed: the ordinary maximum is { $massimo } days.
    .citizen = The municipality gave itself a longer term than the law allows.

termine-rispettato = The decision is taken within the term, which ends on { $scadenza }.
    .citizen = The answer comes in time: it was due by { $scadenza }.

termine-superato = The term ended on { $scadenza }: the decision is due, but it is { $ritardo } days late. Record the reasons for the delay.
    .citizen = The answer was due by { $scadenza } and comes { $ritardo } days late. You can turn to the substitute authority.

termine-ritardo-taciuto = The term ended on { $scadenza } ({ $ritardo } days ago) and the decision does not say so: state the term and the time taken.
    .citizen = The answer was due by { $scadenza }: the decision must say how long it took.

## s_italia.l241.motivazione

motivazione-presente = The decision states facts and legal reasons and, where needed, remedies.
    .citizen = The decision explains why it was taken.

motivazione-senza-fatti = The facts are missing: state what the inquiry found.
    .citizen = The decision must say on which facts it rests.

motivazione-senza-diritto = The legal reasons are missing: name the norms and why they apply.
    .citizen = The decision must say on which norms it rests.

motivazione-senza-rimedi = The remedies are missing: say to whom and by when one can appeal.
    .citizen = The decision must tell you to whom you can turn, and by when, if you disagree.

## s_italia.d33.foia.istanza

istanza-ammissibile = The application identifies the data; neither reasons nor payments were asked for.
    .citizen = Your request can be dealt with: you need not say why, nor pay.

istanza-motivazione-chiesta = Reasons for the application were asked for: the law forbids it. Remove the field from the form.
    .citizen = You need not say why you ask for these data.

istanza-non-gratuita = { $costo } euro were asked for an electronic release: release is free.
    .citizen = Receiving the data electronically costs nothing.

istanza-da-precisare = The application does not identify the data or documents: start the dialogue with the applicant.
    .citizen = To answer we need to understand which data or documents you ask for: can you specify?

## s_italia.d33.foia.controinteressati

controinteressati-nessuno = There are no third parties with an opposed interest.
    .citizen = Nobody else is concerned by your request.

controinteressati-avvisati = All third parties ({ $numero }) were told.
    .citizen = The people concerned by your request were told.

controinteressati-non-avvisati = Third parties told: { $notificati } of { $numero }. Tell all of them.
    .citizen = Not all the people concerned by your request were told.

## s_italia.d33.foia

foia-decisione-legittima = The decision is express, third parties had their time and the reason, where needed, is one that the law lists.
    .citizen = The decision respects the rules of civic access.

foia-non-espresso = The decision is not express: the procedure ends with a written and reasoned act.
    .citizen = You are entitled to a written and reasoned answer.

foia-prima-delle-opposizioni = Third parties may oppose until { $fine }: the decision must wait.
    .citizen = The people concerned may answer until { $fine }: the decision will come after that.

foia-senza-limite = The refusal or deferral names no reason among those of art. 5-bis: name paragraph and letter.
    .citizen = Access can be refused only for the reasons that the law lists, and the decision must say which.

## s_italia.d33.foia.trasmissione

trasmissione-libera = Nobody opposed an access that was granted: the data can be sent.
    .citizen = The data can be sent.

trasmissione-indifferibile = It is stated with reasons that sending cannot wait.
    .citizen = The data are sent at once, because it is proven that they cannot wait.

trasmissione-a-tempo = The days since whoever opposed was told have passed: sending is allowed from { $dal }.
    .citizen = Whoever opposed had the time to react: the data can be sent.

trasmissione-troppo-presto = Whoever opposed has time to react: the data may be sent from { $dal }.
    .citizen = The data will be sent to you from { $dal }: until then whoever opposed may react.

## s_italia.d33.riesame.istanza

riesame-istanza-in-tempo = Review is asked for in time, by { $fine }.
    .citizen = You asked for review in time.

riesame-istanza-tardiva = Review is asked for after { $fine }: the limit comes from a circular, not from the law. Decide whether to look at it anyway, and why.
    .citizen = You asked for review after { $fine }: the officer decides whether to look at it anyway.

riesame-istanza-prematura = The term to decide ends on { $scadenza } and there is no decision to review yet.
    .citizen = The municipality has until { $scadenza } to answer: review can be asked for after that.

## s_italia.d33.riesame

riesame-legittimo = The decision on review is reasoned and within its term, which ends on { $scadenza }.
    .citizen = The decision on review comes in time and explains the reasons.

riesame-senza-sostituto = The officer for transparency holds the data: review belongs to a substitute, who is not named.
    .citizen = Review must be decided by somebody else than whoever holds the data.

riesame-senza-garante = Access concerns personal data and the Garante was not heard: ask for its opinion.
    .citizen = The data protection authority must be heard before deciding.

riesame-senza-motivi = The decision on review gives no reasons.
    .citizen = The decision on review must give reasons.

riesame-tardivo = The term for review ended on { $scadenza }: record the reasons for the delay.
    .citizen = The decision on review was due by { $scadenza }. You can turn to the court.

## s_italia.foia.registro

registro-completo = The request is in the register of access, with outcome and day ({ $data }).
    .citizen = Your request is in the public register of access, without your name.

registro-omesso = The request is not in the register of access: enter it before closing.
    .citizen = Your request must be entered in the register of access.
