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

## s_italia.dpr445.registrazione

registrazione-esclusa = The document ({ $tipo }) is among those that are not registered.
    .citizen = This document need not be registered.

registrazione-fatta = The document is registered under { $numero }, { $data }.
    .citizen = The document is registered under { $numero }.

registrazione-numero-errato = The number of registration “{ $numero }” does not have at least seven digits.
    .citizen = The number of registration must be corrected.

registrazione-incompleta = The registration lacks sender or recipient, subject or fingerprint: complete it.
    .citizen = The registration of the document must be completed.

registrazione-fuori-ordine = The date { $data } precedes that of the number before ({ $precedente }): numbers follow dates.
    .citizen = The registration of the document must be corrected.

## s_italia.dpr445.annullamento

annullamento-nessuno = The registration is not annulled.
    .citizen = The registration is valid.

annullamento-regolare = The registration is annulled with authority and stays legible.
    .citizen = The registration was annulled, but a trace of it is kept.

annullamento-senza-atto = Who authorised the annulment is not recorded.
    .citizen = The annulment must be authorised.

annullamento-cancellato = The annulled data can no longer be read: restore them, marked as annulled.
    .citizen = A registration cannot be erased.

## s_italia.l241.autocert

autocert-regolare = No certificates are asked for, and a declaration is accepted.
    .citizen = You can declare it yourself: no certificates are needed.

autocert-certificato-chiesto = A certificate issued by an administration is asked for: that is forbidden. Acquire it ex officio or accept a declaration.
    .citizen = The office may not ask you for a certificate of another public office.

autocert-dato-gia-noto = What is asked for an administration has already: acquire it ex officio.
    .citizen = The office may not ask what the municipality or the State know already.

autocert-dichiarazione-rifiutata = A declaration is not accepted: that is a breach of duty.
    .citizen = The office must accept your declaration.

## s_italia.dpr445.controlli

controlli-nessuna-dichiarazione = The benefit does not rest on declarations.
    .citizen = You did not have to declare anything.

controlli-fatti = The checks that are due were done and recorded.
    .citizen = The declarations were checked as foreseen.

controlli-quota-bassa = { $quota } per cent of declarations are checked: the entity set itself { $minima } per cent at least.
    .citizen = The municipality must check { $minima } per cent of declarations at least.

controlli-dovuti = The declaration is in the sample, or there is doubt: check it before concluding, or record why not.
    .citizen = Your declaration must be checked before concluding.

## s_italia.dpr445.decadenza

decadenza-nessuna = No false declaration and no ban in force.
    .citizen = Nothing stands in the way of the grant.

decadenza-beneficio-perduto = The benefit rests on an untrue declaration: it is lost.
    .citizen = The grant is lost because a declaration was not true.

decadenza-divieto = The beneficiary lost a benefit on { $decaduto }: no grants until { $fine }.
    .citizen = After a false declaration no grants can be had until { $fine }.

decadenza-salvo-disagio = The ban stands, but support for minors and for particular hardship remains.
    .citizen = Support for minors and for hardship remains.

## s_italia.cad.istanza

istanza-allo-sportello = The application did not come online: the rules of the counter hold.
    .citizen = This rule does not concern your request.

istanza-valida = The online application is valid ({ $canale }).
    .citizen = Your request is valid.

istanza-da-sanare = The application ({ $canale }) is not signed and does not identify its author: ask to sign it or to attach a copy of an ID.
    .citizen = To go on you must sign the request or attach a copy of an identity document.

## s_italia.cad.istanza

istanza-2018-allo-sportello = The application did not come online: the rules of the counter hold.
    .citizen = This rule does not concern your request.

istanza-2018-valida = The online application is valid ({ $canale }).
    .citizen = Your request is valid.

istanza-2018-da-sanare = The application ({ $canale }) is not signed and does not identify its author: ask to sign it or to attach a copy of an ID.
    .citizen = To go on you must sign the request or attach a copy of an identity document.

## s_italia.agid.segnatura

segnatura-non-occorre = The document does not go to another administration: no electronic registration record is needed.
    .citizen = This rule does not concern the document.

segnatura-conforme = The registration record is complete and signed.
    .citizen = The document can be sent to the other body.

segnatura-campo-errato = In the registration record the field “{ $campo }” is not of the expected form: correct it before sending.
    .citizen = The document is not yet ready to be sent to the other body.

segnatura-non-firmata = The registration record is not signed: the other administration may refuse it.
    .citizen = The document is not yet ready to be sent to the other body.

## s_italia.cad.firma

firma-su-carta = The act is on paper: the digital signature does not concern it.
    .citizen = This rule does not concern the act.

firma-regolare = The act bears a valid digital signature, in a format that lasts.
    .citizen = The act is properly signed.

firma-debole = The signature ({ $firma }) is neither digital nor qualified: have the act signed again.
    .citizen = The act is not yet signed as the law wants.

firma-non-valida = When it was made the signature was not valid (certificate expired, revoked or suspended): have the act signed again.
    .citizen = The signature of the act is not valid: it must be signed again.

firma-formato-fragile = The format ({ $formato }) may not last: convert to PDF/A before signing, or say why not.
    .citizen = The act is signed, but in a format that may not last.

## s_italia.cad.domicilio

domicilio-assente = The recipient has no digital domicile that receives: notify on paper.
    .citizen = We write to you by post.

domicilio-usato = The recipient is written to at the digital domicile ({ $canale }).
    .citizen = We write to your digital domicile.

domicilio-altro-canale = The recipient has a digital domicile: use it, instead of { $canale }.
    .citizen = You have a digital domicile: the municipality must write to you there.

## s_italia.cad.fascicolo

fascicolo-completo = The file is complete and lists { $documenti } documents.
    .citizen = Your case has a complete file.

fascicolo-incompleto = The file lacks: { $manca }.
    .citizen = The file of the case must be completed.

fascicolo-vuoto = The file lists no document.
    .citizen = There is no document in the file of the case yet.

## s_italia.cad.registro_giornaliero

registro-giornaliero-altro-oggetto = It is not the daily register that is being preserved.
    .citizen = This rule does not concern the document.

registro-giornaliero-versato = The daily register was transferred in time: it could be until { $entro }.
    .citizen = The register of what reaches the municipality is safe.

registro-giornaliero-tardi = The daily register was to be transferred by { $entro }: record the reasons.
    .citizen = The register of what reaches the municipality was preserved late.

## s_italia.cad.conservazione

conservazione-altro-oggetto = It is not a file that is being preserved.
    .citizen = This rule does not concern the document.

conservazione-versato = The file is in preservation.
    .citizen = The case is preserved according to the rules.

conservazione-in-tempo = The file is to be transferred to preservation by { $entro }.
    .citizen = The case will be preserved according to the rules by { $entro }.

conservazione-scaduta = The file was to be transferred to preservation by { $entro }: do it at once.
    .citizen = The case should already have been preserved.

## s_italia.pagopa

pagopa-non-incassa = It is not the administration that is paid.
    .citizen = This rule does not concern the payment.

pagopa-eccezione = The channel ({ $canale }) is allowed beside pagoPA.
    .citizen = You can pay like this too.

pagopa-usato = The payment goes through pagoPA (IUV { $iuv }).
    .citizen = You can pay with pagoPA, with the code { $iuv }.

pagopa-senza-iuv = The payment notice has no IUV: generate it.
    .citizen = The payment notice is not complete.

pagopa-altro-canale = The channel ({ $canale }) is not allowed: offer pagoPA.
    .citizen = The municipality must let you pay with pagoPA.

## s_italia.cad.send

send-altro-canale = The national platform is not used.
    .citizen = This rule does not concern the communication.

send-perfezionata = The notification was perfected { $data }: terms run for the recipient from that day.
    .citizen = The communication counts as received { $data }.

send-in-attesa = The notification will be perfected { $data }, unless the recipient opens it before.
    .citizen = The communication will count as received { $data }, or before if you open it.

send-avviso-ignoto = The kind of notice “{ $avviso }” is not among those provided for (digitale, digitale-fallito, cartaceo).
    .citizen = The office must check how it told you.

## s_italia.bollo

bollo-esente = No stamp duty is due: { $norma }.
    .citizen = You need not pay stamp duty.

bollo-esente-senza-norma = An exemption from stamp duty is claimed without saying under which norm: ask for it.
    .citizen = Not to pay stamp duty you must name the norm that exempts you.

bollo-assolto = The stamp duty ({ $importo } euro) is paid.
    .citizen = The stamp duty is paid.

bollo-mancante = The stamp duty ({ $importo } euro) is not fully paid: ask to put it right; the act stays valid.
    .citizen = You must pay stamp duty of { $importo } euro.

## s_italia.gdpr.minimizzazione

minimizzazione-rispettata = Only the data that are needed are collected.
    .citizen = You are asked only for the data that are needed.

minimizzazione-ragioni = The form asks for reasons, which are not needed: remove the field.
    .citizen = You need not say why you ask for these data.

minimizzazione-conto = A bank account is collected although nothing is paid: erase it, or say why it is needed.
    .citizen = The municipality has your bank account without need: you can ask for its erasure.

## s_italia.gdpr.campi

campi-nessuno = The form collects no data.
    .citizen = The form does not ask for your data.

campi-giustificati = All fields ({ $campi }) have a norm that allows them and a time for which they are kept.
    .citizen = The form asks only for the data that are needed.

campi-senza-base = Fields without a norm that allows them: { $campi }. Remove them or cite the norm.
    .citizen = The form asks for data that are not needed.

campi-senza-tempo = Fields of which it is not said how long they are kept: { $campi }.
    .citizen = The form must say how long your data are kept.

## s_italia.gdpr.retention

tempo-dati-non-personali = The file holds no personal data.
    .citizen = The case does not hold your data.

tempo-detto = Class { $classe } is kept for { $tempo }.
    .citizen = It is established how long your data are kept.

tempo-taciuto = For class “{ $classe }” the schedule does not say how long it is kept: complete it.
    .citizen = The municipality must establish how long it keeps your data.

## s_italia.privacy.diffusione

diffusione-senza-dati = The act holds no personal data.
    .citizen = This rule does not concern the act.

diffusione-lecita = The published act reveals no more than needed.
    .citizen = The publication respects your data.

diffusione-dati-salute = The act reveals health, genetic or biometric data: publish only a version with omissions.
    .citizen = Data on your health cannot be published.

diffusione-dati-eccedenti = The act reveals judicial data without a norm, or more than needed: publish a version with omissions.
    .citizen = The act can be published only without the data that are not needed.

diffusione-ancora-trovabile = The publication is over and search engines still find the act: keep them from indexing it.
    .citizen = An act about you can still be found online: the municipality must put that right.

## s_italia.privacy.diffusione

diffusione-2003-senza-dati = The act holds no personal data.
    .citizen = This rule does not concern the act.

diffusione-2003-lecita = The published act reveals no more than needed.
    .citizen = The publication respects your data.

diffusione-2003-dati-salute = The act reveals data on health: publish only a version with omissions.
    .citizen = Data on your health cannot be published.

diffusione-2003-dati-eccedenti = The act reveals more than needed: publish a version with omissions.
    .citizen = The act can be published only without the data that are not needed.

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

## s_italia.dati.cig

cig-valido = Tender code: well written.
    .citizen = Tender code: well written.

cig-assente = Tender code: not given.
    .citizen = Tender code: not given.

cig-forma = Tender code: not of an expected form. Check on the platform of contracts.
    .citizen = Tender code: it seems misspelt.

cig-controllo = Tender code: its control characters do not agree. Check on the platform of contracts.
    .citizen = Tender code: it seems misspelt.

## s_italia.dati.cup

cup-valido = Project code: well written. Only the national register can say whether it exists.
    .citizen = Project code: well written.

cup-assente = Project code: not given.
    .citizen = Project code: not given.

cup-forma = Project code: not of the expected form (a letter, two digits, a letter, eleven digits). Check it.
    .citizen = Project code: it seems misspelt.

## s_italia.dati.cpv

cpv-valido = Procurement code: well written.
    .citizen = Procurement code: well written.

cpv-assente = Procurement code: not given.
    .citizen = Procurement code: not given.

cpv-forma = Procurement code: not of the expected form (eight digits, a dash, a digit). Check it.
    .citizen = Procurement code: it seems misspelt.

## s_italia.dati.catasto

catasto-valido = Land register: well written.
    .citizen = Land register: well written.

catasto-assente = Land register: not given.
    .citizen = Land register: not given.

catasto-forma = Land register ({ $dato }): not of the expected form. Check with the applicant.
    .citizen = Land register: something seems misspelt. Can you check?

## s_italia.dati.rea

rea-valido = Number in the economic register: well written.
    .citizen = Number in the economic register: well written.

rea-assente = Number in the economic register: not given.
    .citizen = Number in the economic register: not given, nor indispensable.

rea-forma = Number in the economic register: not of the expected form (province and up to seven digits). Check with the business.
    .citizen = Number in the economic register: it seems misspelt. Can you check?

## s_italia.dati.istat

istat-valido = Statistical code of the municipality: well written.
    .citizen = Code of the municipality: well written.

istat-assente = Statistical code of the municipality: not given.
    .citizen = Code of the municipality: not given.

istat-forma = Statistical code of the municipality: not of six digits. Zeros at its beginning count.
    .citizen = Code of the municipality: it seems misspelt. Can you check?

## s_italia.dati.targa

targa-valida = Plate: well written.
    .citizen = Plate: well written.

targa-assente = Plate: not given.
    .citizen = Plate: not given.

targa-forma = Plate: not of the form in use since 1994. It may be an older plate: check with the declarant.
    .citizen = Plate: it seems misspelt, or of a very old vehicle. Can you check?

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

preavviso-materia-esclusa = The procedure is a contest or one of social security: no notice is due.
    .citizen = In a ranking no notice is foreseen.

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

## s_italia.l241.sospensione

sospensione-concessa = The term is suspended and runs again, at the latest, from { $ripresa }: it now ends on { $scadenza }.
    .citizen = The time to answer stops until { $ripresa } and no longer. The answer comes by { $scadenza }.

sospensione-seconda = The term was suspended before: the law allows it once.
    .citizen = The office has stopped the clock once already: it may not do so again.

sospensione-dato-disponibile = The administration holds the information, or gets it from another one: the term is not suspended.
    .citizen = The office has that piece of information, or can get it: the clock does not stop.

sospensione-per-l-istante = What is asked for is due from the applicant: the entity has not allowed a suspension for that. Ask for what is missing instead.
    .citizen = You can be asked for a missing document, but the clock does not stop.

sospensione-troppo-lunga = A suspension of { $giorni } days is foreseen: the law allows { $massimo }.
    .citizen = The clock may stop for { $massimo } days at most.

sospensione-altra = The term stops for third parties, under the rules on access.
    .citizen = The clock stops because other people must be heard.

## s_italia.l241.termine.fissato

termine-fissato-di-settore = The term is set by a norm of the sector.
    .citizen = The time for this matter is written in a special law.

termine-fissato-ammesso = A term of { $giorni } days is allowed.
    .citizen = The municipality answers within { $giorni } days.

termine-fissato-senza-ragioni = Beyond { $ordinario } days, and up to { $massimo }, the term needs reasons: sustainability, public interest, complexity.
    .citizen = The municipality must say why it needs more than { $ordinario } days.

termine-fissato-eccessivo = A term of { $giorni } days exceeds the maximum of { $massimo }, which no reason can exceed.
    .citizen = No ordinary matter may take more than { $massimo } days.

## s_italia.l241.silenzio_tardivo

silenzio-tardivo-non-riguarda = In this procedure silence has no effect of its own.
    .citizen = In this matter silence is no answer.

silenzio-tardivo-nessun-atto = No act is taken: what silence has come to is only stated.
    .citizen = The office takes no act: it only states what silence has come to.

silenzio-tardivo-autotutela = The act is an annulment ex officio: the conditions of art. 21-nonies apply.
    .citizen = The office can still annul, but only under the conditions for annulment.

silenzio-tardivo-in-tempo = The act is taken by { $scadenza }.
    .citizen = The office answered in time.

silenzio-tardivo-inefficace = The term ended on { $scadenza }: the act has no effect. Only annulment ex officio is left (art. 21-nonies).
    .citizen = The office answered after { $scadenza }: its answer has no effect.

## s_italia.l241.potere_sostitutivo

sostitutivo-senza-titolare = Nobody is named as substitute authority, or the name is not published: the sheet cannot go out.
    .citizen = The municipality must say whom to turn to if the office does not answer.

sostitutivo-indicato = The substitute authority is named and published.
    .citizen = The site says whom to turn to if the office does not answer.

sostitutivo-non-scaduto = The term ends on { $scadenza }: no substitution yet.
    .citizen = The office has until { $scadenza }.

sostitutivo-in-corso = The substitute concludes by { $entro }, half the original term.
    .citizen = The substitute answers by { $entro }.

sostitutivo-scaduto = The substitute's term ended too, on { $entro }. Report it for discipline and evaluation.
    .citizen = The substitute is late too, since { $entro }. You can turn to the court.

sostitutivo-da-attivare = The term ended on { $scadenza }: the substitute proceeds ex officio or on request.
    .citizen = The office did not answer by { $scadenza }: the substitute must, even if you do not ask.

## s_italia.l241.potere_sostitutivo

sostitutivo-2012-senza-titolare = Nobody is named as substitute authority, or the name is not published: the sheet cannot go out.
    .citizen = The municipality must say whom to turn to if the office does not answer.

sostitutivo-2012-indicato = The substitute authority is named and published.
    .citizen = The site says whom to turn to if the office does not answer.

sostitutivo-2012-non-scaduto = The term ends on { $scadenza }: no substitution yet.
    .citizen = The office has until { $scadenza }.

sostitutivo-2012-in-corso = The substitute concludes by { $entro }, half the original term.
    .citizen = The substitute answers by { $entro }.

sostitutivo-2012-scaduto = The substitute's term ended too, on { $entro }. Report it for discipline and evaluation.
    .citizen = The substitute is late too, since { $entro }. You can turn to the court.

sostitutivo-2012-non-richiesto = The term ended on { $scadenza }, but nobody asked the substitute.
    .citizen = The office did not answer by { $scadenza }: you can ask the substitute.

## s_italia.l241.indennizzo

indennizzo-altro-procedimento = The procedure is not about starting or running a business.
    .citizen = The indemnity is foreseen for the matters of businesses only.

indennizzo-indicato = The communication mentions the right to an indemnity.
    .citizen = You were told that you can be indemnified for delay.

indennizzo-taciuto = The communication must mention the right to an indemnity, and how and until when to ask for it.
    .citizen = The letter must tell you that you are due an indemnity in case of delay.

indennizzo-nessun-ritardo = The procedure ended by { $scadenza }: no indemnity.
    .citizen = The answer came in time.

indennizzo-decaduto = The substitute was not asked by { $entro }: no indemnity is due.
    .citizen = The indemnity is for those who turn to the substitute by { $entro }.

indennizzo-dovuto = { EURO($importo) } are due for { $giorni } days of delay.
    .citizen = You are due { EURO($importo) } for { $giorni } days of delay.

indennizzo-insufficiente = { EURO($liquidato) } are paid, but { EURO($importo) } are due for { $giorni } days of delay.
    .citizen = You are due { EURO($importo) }, not { EURO($liquidato) }.

## s_italia.l241.tempi_effettivi

tempi-effettivi-non-dovuti = The procedure is not among those of greater impact.
    .citizen = For this matter measuring is not compulsory.

tempi-effettivi-pubblicati = The actual times are published beside the legal ones.
    .citizen = On the site you find how long it really takes.

tempi-effettivi-mancanti = The actual times are not published: they must be measured and compared with the legal ones.
    .citizen = The municipality must publish how long it really takes.

## s_italia.l241.ricevuta

ricevuta-regolare = The receipt is immediate and states the term and the meaning of silence.
    .citizen = You got a receipt at once with all you need to know.

ricevuta-mancante = No receipt was given: it is made when the application is handed in.
    .citizen = You are due a receipt at once.

ricevuta-tardiva = The receipt is of { $data }, the application of { $presentazione }: the receipt is immediate.
    .citizen = The receipt must bear the day on which you came, { $presentazione }.

ricevuta-incompleta = The receipt does not state the term or the meaning of silence.
    .citizen = The receipt must tell you by when you get an answer, and what happens if nobody answers.

## s_italia.l241.avvio

avvio-regolare = The communication of start is sent and complete.
    .citizen = You were told that the procedure begins, and you know whom to ask.

avvio-urgente = Reasons of urgency, stated, allow to begin without the communication.
    .citizen = For urgency the office could proceed without telling you first.

avvio-omessa = The communication was not sent, and no stated urgency allows that.
    .citizen = The office must tell you that the procedure begins.

avvio-incompleta = The communication is incomplete: it needs object, office and officer with the digital domicile, term and remedies, date of the application, online access.
    .citizen = The letter must tell you what it is about, who deals with it, by when, and how to see the documents.

## s_italia.l241.avvio

avvio-2005-regolare = The communication of start is sent and complete.
    .citizen = You were told that the procedure begins, and you know whom to ask.

avvio-2005-urgente = Reasons of urgency, stated, allow to begin without the communication.
    .citizen = For urgency the office could proceed without telling you first.

avvio-2005-omessa = The communication was not sent, and no stated urgency allows that.
    .citizen = The office must tell you that the procedure begins.

avvio-2005-incompleta = The communication is incomplete: it needs object, office and officer, term and remedies, date of the application, the office where to see the documents.
    .citizen = The letter must tell you what it is about, who deals with it, by when, and how to see the documents.

## s_italia.l241.scostamento

scostamento-nessuno = The act follows the findings.
    .citizen = The decision follows the proposal of whoever examined the matter.

scostamento-motivato = The act departs from the findings and says why.
    .citizen = The decision differs from the proposal and explains why.

scostamento-immotivato = The act departs from the findings without saying why: state the reasons.
    .citizen = Whoever decides otherwise than proposed must explain why.

## s_italia.l241.partecipazione

partecipazione-nessuna = Nobody filed relevant submissions.
    .citizen = Nobody wrote to the office about this matter.

partecipazione-valutata = The submissions are weighed in the act.
    .citizen = The office read and weighed what you wrote.

partecipazione-ignorata = The submissions are not weighed: account for them or record why.
    .citizen = The office must weigh what you wrote.

## s_italia.l241.preavviso.motivi

motivi-esito-positivo = The application is granted.
    .citizen = Your request is granted.

motivi-coerenti = The refusal rests on the reasons of the notice, or on those that the observations gave rise to.
    .citizen = The reasons of the refusal are those you knew.

motivi-a-sorpresa = The refusal has reasons that were not in the notice and do not follow from the observations: give notice again.
    .citizen = The office may not refuse for reasons that it had not told you.

motivi-ritardo-proprio = The refusal rests on failures or delays of the administration, which may not be invoked.
    .citizen = The office may not refuse because of its own delay.

## s_italia.l241.pareri

parere-acquisito = The opinion is there.
    .citizen = The opinion has come.

parere-senza = The opinion did not come by { $scadenza }: one proceeds without.
    .citizen = The opinion did not come by { $scadenza }: the office goes on.

parere-da-attendere = The opinion may come until { $scadenza }: one does not proceed before.
    .citizen = The office waits for an opinion, until { $scadenza } at the latest.

parere-indispensabile = The opinion protects environment, landscape, territory or health: one cannot do without.
    .citizen = This matter needs an opinion that protects environment or health: the office must have it.

## s_italia.l241.pareri

parere-2009-acquisito = The opinion is there.
    .citizen = The opinion has come.

parere-2009-senza = The opinion did not come by { $scadenza }: the administration may proceed without.
    .citizen = The opinion did not come by { $scadenza }: the office may go on.

parere-2009-da-attendere = The opinion may come until { $scadenza }: one does not proceed before.
    .citizen = The office waits for an opinion, until { $scadenza } at the latest.

parere-2009-indispensabile = The opinion protects environment, landscape, territory or health: one cannot do without.
    .citizen = This matter needs an opinion that protects environment or health: the office must have it.

## s_italia.l241.valutazioni_tecniche

valutazione-resa = The technical evaluation is there.
    .citizen = The technical check has come.

valutazione-sostituita = The evaluation was asked of another body or a university.
    .citizen = The technical check was given to others.

valutazione-in-corso = The evaluation may come until { $scadenza }.
    .citizen = The technical check may come until { $scadenza }.

valutazione-da-chiedere-ad-altri = The evaluation did not come by { $scadenza }: another technical body or a university must be asked.
    .citizen = The technical check did not come by { $scadenza }: the office must ask others.

valutazione-indispensabile = The evaluation protects environment, landscape or health: no other body can give it.
    .citizen = In this matter only those who protect environment or health can do the check.

## s_italia.l241.sa_pa

assenso-reso = The assent is given.
    .citizen = The other administration said yes.

assenso-formato = The term ended on { $scadenza } without an answer: assent is deemed given.
    .citizen = The other administration did not answer by { $scadenza }: that counts as a yes.

assenso-da-attendere = The other administration may answer until { $scadenza }.
    .citizen = The answer of another administration may come until { $scadenza }.

assenso-negato = The dissent came in time: one does not proceed without overcoming it.
    .citizen = Another administration said no.

assenso-negato-tardi = The dissent came after { $scadenza }: it has no effect and assent is deemed given.
    .citizen = The no came after { $scadenza }: it does not count.

## s_italia.l241.cds.indizione

cds-indizione-regolare = The conference is called by { $entro }.
    .citizen = The offices concerned were called in time.

cds-indizione-tardiva = The conference had to be called by { $entro }: record why it was late.
    .citizen = The offices concerned had to be called by { $entro }.

cds-integrazioni-troppo-lunghe = { $giorni } days are foreseen to ask for more: the maximum is { $massimo }.
    .citizen = The offices have { $massimo } days at most to ask you for more.

cds-indizione-altra-fase = The conference is in another phase.
    .citizen = The conference of offices is in another phase.

## s_italia.l241.cds

cds-completa = All administrations have answered.
    .citizen = All offices have answered.

cds-silenzio-assenso = The term ended on { $scadenza }: whoever did not answer ({ $mancanti }) has assented without conditions.
    .citizen = Whoever did not answer by { $scadenza } has said yes.

cds-da-attendere = { $mancanti } answers are missing and may come until { $scadenza }.
    .citizen = Some offices still have to answer, until { $scadenza }.

cds-altra-fase = The conference is in another phase.
    .citizen = The conference of offices is in another phase.

## s_italia.l241.cds.conclusione

cds-conclusione-non-ancora = The term of the conference ends on { $scadenza }.
    .citizen = The offices may still answer, until { $scadenza }.

cds-conclusione-regolare = The determination is taken by { $entro }.
    .citizen = The decision came in time.

cds-conclusione-tardiva = The determination was due by { $entro }: record why it is late.
    .citizen = The decision was due by { $entro }.

cds-conclusione-altra-fase = The conference is in another phase.
    .citizen = The conference of offices is in another phase.

## s_italia.l241.scia

scia-efficace = The activity may begin from { $dal }.
    .citizen = You may begin from { $dal }.

scia-incompleta = The report lacks required certifications: it has no effect.
    .citizen = The report lacks required documents: it does not count yet.

scia-condizionata = Assents are needed that were not yet communicated: until then one may not begin.
    .citizen = Wait for the assent of the other offices before you begin.

scia-troppo-presto = The activity began before { $dal }.
    .citizen = One could not begin before { $dal }.

## s_italia.l241.scia.controllo

scia-controllo-in-corso = Control is possible until { $scadenza }.
    .citizen = The office may check until { $scadenza }.

scia-controllo-interrotto = The invitation to conform interrupts the term: it starts afresh when the measures are communicated.
    .citizen = The time for checking stands until you say that you have remedied.

scia-consolidata = The term ended on { $scadenza }: the activity stands. Annulment ex officio is left until { $autotutela }.
    .citizen = The office has nothing to say: the activity is final.

scia-atto-in-tempo = The act is in time: the term ends on { $scadenza }.
    .citizen = The office stepped in in time.

scia-atto-tardivo = The term ended on { $scadenza }: a ban or an invitation has no effect. Annulment ex officio is left until { $autotutela }.
    .citizen = The office stepped in after { $scadenza }: the ban has no effect.

scia-conformazione-breve = { $giorni } days are given to conform: the law wants { $minimo } at least.
    .citizen = You are due { $minimo } days at least to remedy.

## s_italia.l241.silenzio_assenso

silenzio-materia-esclusa = The matter is excluded from assent by silence (heritage, landscape, environment, water hazard, security, health, Union law): silence is a failure to act.
    .citizen = In this matter silence is not a yes: you can turn to the substitute.

silenzio-rigetto = In this procedure the law makes silence a refusal.
    .citizen = In this matter silence is a no: you can appeal.

silenzio-diniego-in-tempo = The refusal was communicated in time: no assent by silence.
    .citizen = The office said no in time.

silenzio-non-formato = The term ends on { $scadenza }: there is no assent by silence yet.
    .citizen = The office may still answer, until { $scadenza }.

silenzio-formato = The term ended on { $scadenza }: the application is granted by silence.
    .citizen = The office did not answer by { $scadenza }: your application is granted.

silenzio-assenso-altro = In this procedure silence is no assent.
    .citizen = In this matter silence is not a yes.

## s_italia.l241.silenzio_assenso.attestazione

attestazione-non-chiesta = Nobody asked for the certificate.
    .citizen = If you want proof, you can ask for a certificate.

attestazione-rilasciata = The certificate is issued.
    .citizen = You have it in writing that the application is granted.

attestazione-in-corso = The certificate is due by { $entro }.
    .citizen = You will have the certificate by { $entro }.

attestazione-sostituita = The certificate was not issued by { $entro }: a declaration of the party takes its place (art. 47 DPR 445/2000).
    .citizen = The office did not give you the certificate by { $entro }: your own declaration suffices.

attestazione-altro = In this procedure there is no silence to attest.
    .citizen = In this matter silence is not a yes.

## s_italia.l241.autotutela

autotutela-ammessa = Annulment ex officio is allowed.
    .citizen = The office may annul the act, explaining why.

autotutela-immotivata = The annulment does not say which public interest demands it, nor weighs those of the parties: unlawfulness is not enough.
    .citizen = To annul, the office must explain why it serves everyone, and weigh your reasons.

autotutela-tardiva = The { $mesi } months ended on { $fino }: the act can no longer be annulled.
    .citizen = The office could annul until { $fino }: now the act is final.

## s_italia.l241.autotutela

autotutela-2021-ammessa = Annulment ex officio is allowed.
    .citizen = The office may annul the act, explaining why.

autotutela-2021-immotivata = The annulment does not say which public interest demands it, nor weighs those of the parties: unlawfulness is not enough.
    .citizen = To annul, the office must explain why it serves everyone, and weigh your reasons.

autotutela-2021-tardiva = The { $mesi } months ended on { $fino }: the act can no longer be annulled.
    .citizen = The office could annul until { $fino }: now the act is final.

## s_italia.l241.autotutela

autotutela-2015-ammessa = Annulment ex officio is allowed.
    .citizen = The office may annul the act, explaining why.

autotutela-2015-immotivata = The annulment does not say which public interest demands it, nor weighs those of the parties: unlawfulness is not enough.
    .citizen = To annul, the office must explain why it serves everyone, and weigh your reasons.

autotutela-2015-tardiva = The { $mesi } months ended on { $fino }: the act can no longer be annulled.
    .citizen = The office could annul until { $fino }: now the act is final.

## s_italia.l241.criteri

criteri-osservati = The criteria are set beforehand, published, followed and cited.
    .citizen = The grant follows rules written beforehand, the same for all.

criteri-mancanti = There are no criteria set and published beforehand: no grant can be given.
    .citizen = The municipality must first write and publish the rules for all.

criteri-non-osservati = The act does not show that the criteria were followed: state it.
    .citizen = The act must say how it followed the rules.

## s_italia.l241.efficacia

efficacia-non-limitativo = The act does not limit anybody: it has effect at once.
    .citizen = The act takes nothing from you: it holds at once.

efficacia-immediata = The act is a precaution, or has a reasoned clause: it has effect at once.
    .citizen = For urgency the act holds at once.

efficacia-dalla-comunicazione = The act has effect from { $dal }, the day of its communication.
    .citizen = The act holds for you from { $dal }, when you received it.

efficacia-eseguito-prima = The act was carried out before its communication: it had no effect.
    .citizen = The act could not be carried out before you were told.

## s_italia.l241.cds

cds-2025-completa = All administrations have answered.
    .citizen = All offices have answered.

cds-2025-silenzio-assenso = The term ended on { $scadenza }: whoever did not answer ({ $mancanti }) has assented without conditions.
    .citizen = Whoever did not answer by { $scadenza } has said yes.

cds-2025-da-attendere = { $mancanti } answers are missing and may come until { $scadenza }.
    .citizen = Some offices still have to answer, until { $scadenza }.

cds-2025-altra-fase = The conference is in another phase.
    .citizen = The conference of offices is in another phase.

## s_italia.l241.cds

cds-2016-completa = All administrations have answered.
    .citizen = All offices have answered.

cds-2016-silenzio-assenso = The term ended on { $scadenza }: whoever did not answer ({ $mancanti }) has assented without conditions.
    .citizen = Whoever did not answer by { $scadenza } has said yes.

cds-2016-da-attendere = { $mancanti } answers are missing and may come until { $scadenza }.
    .citizen = Some offices still have to answer, until { $scadenza }.

cds-2016-altra-fase = The conference is in another phase.
    .citizen = The conference of offices is in another phase.

## s_italia.l241.preavviso.termine

preavviso-termine-nessuno = No notice: the term did not stop.
    .citizen = The time to answer did not stop.

preavviso-termine-in-corso = After the notice the term ends on { $scadenza }.
    .citizen = After the notice the answer comes by { $scadenza }.

preavviso-termine-scaduto = Even with the notice the term ended on { $scadenza }: record why it is late.
    .citizen = Even with the notice the answer was due by { $scadenza }.

## s_italia.l241.preavviso.termine

preavviso-2005-termine-nessuno = No notice: the term did not stop.
    .citizen = The time to answer did not stop.

preavviso-2005-termine-in-corso = After the notice the term ends on { $scadenza }.
    .citizen = After the notice the answer comes by { $scadenza }.

preavviso-2005-termine-scaduto = Even with the notice the term ended on { $scadenza }: record why it is late.
    .citizen = Even with the notice the answer was due by { $scadenza }.

## s_italia.suap.specifiche

suap-non-telematica = The report did not go through the online office.
    .citizen = The report is filed online.

suap-formato-conforme = The report is in the national format.
    .citizen = The report came in the right format.

suap-formato-errato = The report is not in the national format: ask for correction before sending it on.
    .citizen = The report must be corrected before it goes to the other offices.

## s_italia.l241.accesso.irregolare

accesso-irregolare-altra-specie = This is no request for access to documents.
    .citizen = This rule does not concern your request.

accesso-irregolare-completa = The request is complete.
    .citizen = Your request is complete.

accesso-irregolare-avvisato = The applicant was told in time: it could be until { $entro }. The term begins again when he completes the request.
    .citizen = Something is missing in your request: the time to answer begins again when you complete it.

accesso-irregolare-tardi = The applicant was to be told by { $entro }: the term runs from the first request.
    .citizen = We told you late: the time to answer runs from your first request.

## s_italia.l241.accesso.controinteressati

accesso-controinteressati-altra-specie = This is no request for access to documents.
    .citizen = This rule does not concern the request.

accesso-controinteressati-nessuno = There are no third parties.
    .citizen = Nobody else is concerned by the request.

accesso-controinteressati-non-avvisati = There are { $numero } third parties and { $notificati } were told: send each a copy of the request.
    .citizen = The people concerned must be told before the decision.

accesso-controinteressati-presto = Third parties may oppose until { $fine }: the decision must wait.
    .citizen = The people concerned may answer until { $fine }: the decision will come after that.

accesso-controinteressati-sentiti = The third parties were told and had their time, until { $fine }.
    .citizen = The people concerned were told and had the time to answer.

## s_italia.l241.accesso.sospensione

accesso-sospensione-altra-specie = This is no request for access to documents.
    .citizen = This rule does not concern your request.

accesso-sospensione-altro-motivo = The term stops for another reason than third parties ({ $motivo }): its own rule checks it.
    .citizen = The time to answer stops for another reason.

accesso-sospensione-senza-base = No norm of the State stops the term while third parties answer: say on what basis, or let it run.
    .citizen = The time to answer should not stop while other people are heard.

## s_italia.l241.accesso

accesso-altra-specie = This is no request for access to documents.
    .citizen = This rule does not concern your request.

accesso-ammesso = The applicant has a direct, concrete and current interest: access is granted.
    .citizen = You can see the documents you asked for.

accesso-senza-interesse = Access is granted to somebody who has shown no current interest: treat it as civic access, or ask for reasons.
    .citizen = To see these documents you have to explain your interest.

accesso-negato = The refusal, deferral or limitation ({ $esito }) has a legal reason and names the remedies.
    .citizen = Access was limited for a reason provided by law; the act says where you can turn.

accesso-senza-esclusione = The applicant is entitled and the act ({ $esito }) names no reason among those of art. 24: name it, or grant access.
    .citizen = Access can be limited only for the reasons that the law lists, and the act must say which.

accesso-senza-rimedi = The refusal does not say where and by when to appeal: name the court and the ombudsman, within thirty days.
    .citizen = The act must tell you where you can turn and by when.

## s_italia.l241.accesso.termine

accesso-termine-altra-specie = This is no request for access to documents: the term is another.
    .citizen = This rule does not concern your request.

accesso-in-termine = The decision is within the term, which ends { $scadenza }.
    .citizen = The municipality answers in time.

accesso-termine-decorso = The term ended { $scadenza } and the request already counts as refused: a decision is still possible, with reasons for the delay.
    .citizen = The municipality answers late; the request already counted as refused from { $scadenza }.

accesso-silenzio-rigetto = The term ended { $scadenza } without an answer: the request counts as refused. It can be challenged until { $ricorso }.
    .citizen = The municipality did not answer: by law the request is refused. You can turn to the court or the ombudsman until { $ricorso }.

accesso-silenzio-non-ancora = The term ends { $scadenza }: there is no silence yet.
    .citizen = The municipality can answer until { $scadenza }.

## s_italia.d33.accesso_semplice

accesso-semplice-altra-specie = This is no request for what must be published.
    .citizen = This rule does not concern your request.

accesso-semplice-non-dovuta = The law does not make these data public: treat the request as generalised civic access.
    .citizen = The law does not make these data public: the request goes on as generalised access.

accesso-semplice-non-pubblicato = The data must be published and the link sent to the applicant.
    .citizen = The municipality must publish these data and tell you where to find them.

accesso-semplice-a-tempo = The data are published and the link was sent within the term, which ends { $scadenza }.
    .citizen = The data are published: we have sent you the link.

accesso-semplice-tardi = The data were published after the term ended { $scadenza }: record the reasons and tell the officer for transparency.
    .citizen = The data were published late.

## s_italia.d33.foia.istanza

istanza-altro-procedimento = This is no request for civic access: the rules of its own procedure hold.
    .citizen = This rule is about requests for civic access only.

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

foia-altro-procedimento = The decision is not on generalised civic access: the rules of its own procedure apply.
    .citizen = This rule only concerns requests of generalised civic access.

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

## s_italia.d33.art35

art35-non-pubblicata = The sheet of the procedure is not published: the procedure cannot go online.
    .citizen = The municipality must explain how this service works before it offers it.

art35-incompleta = The sheet of the procedure lacks: { $manca }.
    .citizen = The page of this service does not say all that you must know.

art35-completa = The sheet of the procedure says all that the law wants.
    .citizen = The page of this service says all that you must know.

## s_italia.d33.art35.moduli

moduli-non-preteso = No form is demanded: the application is valid however it is written.
    .citizen = You can write the request as you like.

moduli-pubblicato = The form is published: it can be demanded.
    .citizen = The form is on the municipality's site.

moduli-non-pubblicato = The form is not published: it cannot be demanded, nor the application refused for lack of it. Ask to complete it.
    .citizen = The municipality cannot demand a form that it has not published.

## s_italia.l190.rpct

rpct-rischio-basso = The plan does not find a high risk in this procedure ({ $rischio }).
    .citizen = This case needs no special checks.

rpct-misure-rispettate = Different people prepare and decide, and staff rotate.
    .citizen = Several people check this case.

rpct-stesso-addetto = Who decides is who prepared: in a procedure of high risk let another decide, or tell the officer against corruption.
    .citizen = This case must be decided by another person than the one who prepared it.

rpct-senza-rotazione = The rotation in the plan is not respected: record why and tell the officer against corruption.
    .citizen = The municipality must explain why always the same person deals with it.

## s_italia.d33.art23

art23-altra-materia = The act does not go on the half-yearly list: it neither chooses a contractor nor concludes an agreement.
    .citizen = This rule does not concern the act.

art23-aggiornato = The list of acts is up to date: the next update is due by { $entro }.
    .citizen = The list of decisions that the municipality publishes is up to date.

art23-vecchio = The list of acts was to be updated by { $entro }: update it in the section on transparency.
    .citizen = The list of decisions that the municipality publishes is out of date.

## s_italia.d33.art27

art27-altro-atto = No grant is being published.
    .citizen = This rule does not concern the publication.

art27-completa = The publication says all that the law wants, in an open format.
    .citizen = You can know who received the grant, how much and why.

art27-incompleta = The publication lacks: { $manca }. Complete it.
    .citizen = The municipality must say more on this grant.

art27-senza-beneficiario = The publication lacks the beneficiary, and nothing requires to leave it out.
    .citizen = The municipality must say who received the grant.

art27-formato-chiuso = The data are not in a table in an open format: convert them before publishing.
    .citizen = The data must be published in a format that everybody can use.

## s_italia.d33.art37

art37-2016-altro-atto = The act concerns no public contract.
    .citizen = This rule does not concern the act.

art37-2016-pubblicati = The data of the contract are in the section on transparency.
    .citizen = You can read the data of the contract on the municipality's site.

art37-2016-non-pubblicati = The data of the contract are not in the section on transparency: publish them.
    .citizen = The data of the contract are not public yet.

## s_italia.d33.art37

art37-altro-atto = The act concerns no public contract.
    .citizen = This rule does not concern the act.

art37-pubblicati = The data are in the national database of public contracts and the link is published.
    .citizen = You can read the data of the contract on the municipality's site.

art37-non-trasmessi = The data are not in the national database of public contracts: send them through the platform.
    .citizen = The data of the contract are not public yet.

art37-senza-collegamento = The link to the national database is missing: publish it in the section on transparency.
    .citizen = The link to the data of the contract is missing on the municipality's site.

## s_italia.d33.art26

art26-altro-titolo = No grant is being paid: the publication of grants does not concern this payment.
    .citizen = This rule does not concern the payment.

art26-sotto-soglia = In the year the beneficiary receives { $totale } euro, no more than { $soglia }: publication is no condition of effect.
    .citizen = This amount can be paid at once.

art26-pubblicato = The grant was published { $data }: it can be paid.
    .citizen = The grant is published and can be paid.

art26-inefficace = The grant is not yet published and in the year the beneficiary receives { $totale } euro: it has no effect and cannot be paid.
    .citizen = The grant can be paid after the municipality has published it.

## s_italia.d33.art26.anonimato

anonimato-altro-atto = No grant is being published.
    .citizen = This rule does not concern the publication.

anonimato-non-occorre = Neither health nor hardship shows, or nobody can be recognised: it can be published.
    .citizen = The publication reveals no personal hardship.

anonimato-rispettato = The beneficiary cannot be recognised: it can be published.
    .citizen = Your name is not published.

anonimato-violato = The data show that a recognisable person is ill or in hardship: publish without the name and whatever identifies them.
    .citizen = Your name cannot be published: it would reveal your personal situation.

## s_italia.d33.art8

art8-non-obbligatoria = The law does not make these data public: how long they stay follows other rules.
    .citizen = This rule does not concern the published data.

art8-resta = The data stay published until { $fino }.
    .citizen = You can read these data until { $fino }.

art8-ancora-efficace = The five years are over, but the act still has effects: the data stay published.
    .citizen = The data stay published because the decision still holds.

art8-da-togliere = The data were to be published until { $fino }: take them down; they can still be had on request.
    .citizen = These data must come down; they can still be asked of the municipality.

art8-non-ancora = The data are still to be published: the years will be counted from the day of publication.
    .citizen = The data are not published yet.

## s_italia.tuel.competenza

competenza-rispettata = The act belongs to the organ that adopts it ({ $organo }).
    .citizen = The decision is taken by those who must take it by law.

competenza-commissione = The act would belong to another organ ({ $organo }): the extraordinary commission has its powers.
    .citizen = The extraordinary commission decides in the place of the elected organs.

competenza-altrui = The act is put to { $organo } and belongs by law to { $competente }: pass it on to the competent organ.
    .citizen = This decision belongs by law to another organ of the municipality.

competenza-da-valutare = The matter “{ $materia }” is not among those listed: the Secretary finds whose it is and records why.
    .citizen = The office must find out who decides.

## s_italia.tuel.parere_tecnico

parere-tecnico-altro-atto = The act is neither a proposal for a deliberation nor a manager's act: no technical opinion is needed.
    .citizen = This act needs no technical opinion.

parere-tecnico-indirizzo = It is mere guidance: no technical opinion is needed.
    .citizen = The act only gives guidance: it needs no technical opinion.

parere-tecnico-presente = Technical regularity is attested by the head of the service.
    .citizen = The manager in charge has checked the act.

parere-tecnico-mancante = The attestation of technical regularity is missing: obtain it before the act goes on.
    .citizen = Before the decision the manager in charge must check the act.

## s_italia.tuel.parere_contabile

parere-contabile-altro-atto = The act is no proposal for a deliberation: no accounting opinion is needed.
    .citizen = This act needs no accounting opinion.

parere-contabile-indirizzo = It is mere guidance: no accounting opinion is needed.
    .citizen = The act only gives guidance: it needs no accounting opinion.

parere-contabile-senza-riflessi = The act touches neither finances nor assets of the entity: no accounting opinion is needed.
    .citizen = The act costs the municipality nothing: it needs no accounting opinion.

parere-contabile-presente = The accounting opinion was given.
    .citizen = The accounts office has checked the act.

parere-contabile-mancante = The accounting opinion is missing: the act touches finances or assets. Send it to the accounts office.
    .citizen = Before the decision the accounts office must check the act.

## s_italia.tuel.revisori

revisori-non-serve = On this matter no opinion of the auditors is needed.
    .citizen = The auditors need not be heard on this act.

revisori-parere-reso = The auditors have given their opinion.
    .citizen = The auditors have examined the act.

revisori-parere-mancante = The opinion of the auditors is missing ({ $materia }): the proposal cannot go to the Council.
    .citizen = Before the Council decides, the auditors must give their opinion.

## s_italia.tuel.astensione

astensione-altro-atto = The act is no deliberation: the abstention of members does not concern it.
    .citizen = This rule does not concern the act.

astensione-atto-generale = The act is general and does not bear directly on a member's interest: nobody has to abstain.
    .citizen = The act concerns everybody: members may vote.

astensione-nessuno = No member has an interest, nor have their kin.
    .citizen = Those who decide have no interest in the decision.

astensione-rispettata = Those with an interest neither discussed nor voted.
    .citizen = Those who had an interest in the decision did not vote.

astensione-violata = A member with an interest, be it of kin up to degree { $grado }, discussed or voted: repeat the vote without him.
    .citizen = Somebody with an interest in the decision has voted: the vote must be repeated.

## s_italia.tuel.difforme

difforme-altro-atto = The act is no deliberation: the rule on contrary opinions does not concern it.
    .citizen = This rule does not concern the act.

difforme-conforme = No opinion is contrary.
    .citizen = The offices are in favour.

difforme-motivato = The act departs from an opinion and says why.
    .citizen = The organ decided otherwise than the offices advised, and explains why.

difforme-senza-motivi = An opinion is contrary and the act does not say why it departs from it: complete the reasons.
    .citizen = The organ may decide otherwise than the offices advise, but must explain why.

## s_italia.tuel.immediata

immediata-non-dichiarata = The deliberation is not declared to take effect at once.
    .citizen = The decision will take effect after publication.

immediata-valida = The deliberation takes effect at once, by { $voti } votes.
    .citizen = The decision takes effect at once.

immediata-senza-voto = To take effect at once it needs a vote distinct from that on the proposal.
    .citizen = For the decision to take effect at once a separate vote is needed.

immediata-pochi-voti = There were { $voti } votes in favour: { $occorrono } are needed, the majority of the members. It does not take effect at once.
    .citizen = There were not enough votes for the decision to take effect at once.

immediata-senza-urgenza = The urgency is not explained: say in the act why the deliberation cannot wait for publication.
    .citizen = The act must explain why the decision is urgent.

## s_italia.tuel.impegno

impegno-senza-spesa = The act spends nothing: no budget commitment is needed.
    .citizen = The act costs the municipality nothing.

impegno-assunto = The commitment of { $importo } euro is complete and chapter { $capitolo } has the money.
    .citizen = The money for this expense has been set aside.

impegno-incompleto = The commitment does not state amount, creditor and reason: complete it.
    .citizen = The municipality must say how much it pays, to whom and why.

impegno-capitolo-errato = Chapter “{ $capitolo }” is not well written: up to six digits and, after a stroke, up to three for the article.
    .citizen = The budget heading must be corrected.

impegno-incapiente = The commitment is of { $importo } euro and the chapter holds { $disponibile }: the budget must be amended.
    .citizen = There is not enough money for this expense.

## s_italia.tuel.cassa

cassa-senza-spesa = The act spends nothing: there are no payments to plan.
    .citizen = The act costs the municipality nothing.

cassa-accertata = The payments fit the cash of the budget and the rules of public finance.
    .citizen = The municipality has checked that it can pay in time.

cassa-incompatibile = The payments do not fit the cash or the rules of public finance: the commitment cannot be made.
    .citizen = The municipality could not pay in time: the expense cannot be made like this.

## s_italia.tuel.visto

visto-altro-atto = The act is not a manager's: the endorsement on coverage does not concern it.
    .citizen = This rule does not concern the act.

visto-senza-spesa = The act commits no spending: it takes effect without endorsement.
    .citizen = The act costs the municipality nothing and takes effect at once.

visto-apposto = The endorsement on coverage is given: the act takes effect from { $dal }.
    .citizen = The act takes effect from { $dal }.

visto-mancante = The endorsement on coverage is missing: the act has no effect. Send it to the accounts office.
    .citizen = The act has no effect yet: the accounts office must attest that the money is there.

visto-non-ancora = The endorsement bears the date { $dal }, later than today: correct it.
    .citizen = The act has no effect yet.

## s_italia.tuel.ordinazione

ordinazione-senza-spesa = The order spends nothing.
    .citizen = The order costs the municipality nothing.

ordinazione-coperta = The commitment is registered and coverage attested: the order can go out, with both references.
    .citizen = The expense is covered: the order can go out.

ordinazione-somma-urgenza = Urgent public works: the order can go out at once; the expense is regularised within the terms of art. 191, c. 3.
    .citizen = It is urgent: the works begin at once and the expense is put in order afterwards.

ordinazione-scoperta = The order precedes commitment or coverage: whoever signs it would be liable. Wait for both.
    .citizen = The order cannot go out until the money has been set aside.

## s_italia.tuel.albo

albo-altro-atto = The act is no deliberation: the entity's regulation says how long it stays on the notice board.
    .citizen = How long this act is published is for the municipality to say.

albo-durata-troppo-breve = Publication is set to { $giorni } days: the law wants at least { $minimo }.
    .citizen = The decision must stay published for at least { $minimo } days.

albo-pubblicata = The deliberation stays on the notice board through { $fino }.
    .citizen = You can read the decision on the notice board until { $fino }.

albo-rimossa-presto = The deliberation had to stay on the notice board through { $fino }: publish it again for the whole period.
    .citizen = The decision was taken off the notice board too early and will be published again.

## s_italia.tuel.capigruppo

capigruppo-altro-atto = The act is no deliberation of the Giunta: group leaders need not be told.
    .citizen = This rule does not concern the act.

capigruppo-avvisati = The group leaders were told { $data }, with the publication.
    .citizen = The groups in the Council were told.

capigruppo-non-avvisati = The group leaders were not told: send the list of deliberations with the publication.
    .citizen = The groups in the Council must be told of the decision.

capigruppo-tardi = The group leaders were told { $data }, after the publication.
    .citizen = The groups in the Council were told late.

## s_italia.tuel.esecutivita

esecutivita-altro-atto = The act is no deliberation: other rules say when it takes effect.
    .citizen = This rule does not concern the act.

esecutivita-immediata = The deliberation takes effect at once.
    .citizen = The decision takes effect at once.

esecutivita-raggiunta = The deliberation takes effect from { $dal }.
    .citizen = The decision takes effect from { $dal }.

esecutivita-non-ancora = The deliberation will take effect from { $dal }: until then it cannot be carried out.
    .citizen = The decision will take effect from { $dal }.

esecutivita-decorrenza-ignota = The reading “{ $decorrenza }” is not among those allowed (`inizio`, `fine`): correct the parameter.
    .citizen = The office must establish from when the decision takes effect.

## s_italia.d36.affidamento_diretto

affidamento-altra-procedura = There is no direct award.
    .citizen = The municipality compares several offers.

affidamento-sotto-soglia = The amount of { EURO($importo) } is below { EURO($soglia) }: direct award is allowed.
    .citizen = For this amount the municipality may choose directly.

affidamento-sopra-soglia = The amount of { EURO($importo) } is not below { EURO($soglia) }: a negotiated procedure is needed.
    .citizen = For this amount the municipality must compare several offers.

## s_italia.d36.negoziata

negoziata-non-serve = The amount allows direct award.
    .citizen = For this amount the municipality may choose directly.

negoziata-soprasoglia = The amount is not below the EU threshold of { EURO($soglia) }: ordinary procedures are needed.
    .citizen = For this amount a European tender is needed.

negoziata-operatori-sufficienti = { $operatori } operators are consulted: the minimum is { $minimo }.
    .citizen = The municipality compares enough offers.

negoziata-operatori-pochi = { $operatori } operators are consulted: { $minimo } are needed at least, where they exist.
    .citizen = The municipality must ask { $minimo } firms at least.

## s_italia.d36.negoziata

negoziata-2024-non-serve = The amount allows direct award.
    .citizen = For this amount the municipality may choose directly.

negoziata-2024-soprasoglia = The amount is not below the EU threshold of { EURO($soglia) }: ordinary procedures are needed.
    .citizen = For this amount a European tender is needed.

negoziata-2024-operatori-sufficienti = { $operatori } operators are consulted: the minimum is { $minimo }.
    .citizen = The municipality compares enough offers.

negoziata-2024-operatori-pochi = { $operatori } operators are consulted: { $minimo } are needed at least, where they exist.
    .citizen = The municipality must ask { $minimo } firms at least.

## s_italia.d36.negoziata

negoziata-2023-non-serve = The amount allows direct award.
    .citizen = For this amount the municipality may choose directly.

negoziata-2023-soprasoglia = The amount is not below the EU threshold of { EURO($soglia) }: ordinary procedures are needed.
    .citizen = For this amount a European tender is needed.

negoziata-2023-operatori-sufficienti = { $operatori } operators are consulted: the minimum is { $minimo }.
    .citizen = The municipality compares enough offers.

negoziata-2023-operatori-pochi = { $operatori } operators are consulted: { $minimo } are needed at least, where they exist.
    .citizen = The municipality must ask { $minimo } firms at least.

## s_italia.d36.rotazione

rotazione-rispettata = The award does not go to the outgoing contractor of the same sector.
    .citizen = The contract goes to another firm than before.

rotazione-sotto-deroga = The amount is below { EURO($soglia) }: rotation may be waived.
    .citizen = For so small an amount the same firm may be confirmed.

rotazione-derogata = The waiver of rotation is reasoned.
    .citizen = The municipality explained why it confirms the same firm.

rotazione-violata = The outgoing contractor may not get the new contract: the reasons of a waiver are not all there (market, no alternatives, execution and quality verified).
    .citizen = The same firm may not get two contracts in a row.

## s_italia.d36.rotazione

rotazione-2023-rispettata = The award does not go to the outgoing contractor of the same sector.
    .citizen = The contract goes to another firm than before.

rotazione-2023-sotto-deroga = The amount is below { EURO($soglia) }: rotation may be waived.
    .citizen = For so small an amount the same firm may be confirmed.

rotazione-2023-derogata = The waiver of rotation is reasoned.
    .citizen = The municipality explained why it confirms the same firm.

rotazione-2023-violata = The outgoing contractor may not get the new contract: the reasons of a waiver are not all there (market, no alternatives, good execution).
    .citizen = The same firm may not get two contracts in a row.

## s_italia.d36.frazionamento

frazionamento-non-riguarda = The amount alone exceeds the threshold of direct award.
    .citizen = This contract follows the rules for greater amounts already.

frazionamento-nessuno = The awards for the same need add up to { EURO($somma) }, below the threshold.
    .citizen = Similar purchases together stay below the threshold.

frazionamento-motivato = The sum reaches the threshold, but there are objective reasons for the split.
    .citizen = The municipality explained why the purchases are separate.

frazionamento-sospetto = The awards for the same need add up to { EURO($somma) } and reach the threshold of { EURO($soglia) }: tell the anticorruption officer or record the reasons.
    .citizen = Similar purchases may not be split to avoid a contest.

## s_italia.d36.decisione

decisione-completa = The decision states object, amount, contractor, reasons and requirements.
    .citizen = The act says what is bought, from whom, for how much and why.

decisione-incompleta = The decision must state object, amount, contractor, reasons and requirements.
    .citizen = The act must say what is bought, from whom, for how much and why.

## s_italia.d36.requisiti

requisiti-dichiarati = Below { EURO($soglia) } a declaration suffices, and the operator is not in the sample.
    .citizen = For this amount the firm's declaration suffices.

requisiti-verificati = The requirements are checked.
    .citizen = The municipality checked that the firm is in order.

requisiti-da-verificare = The requirements must be checked in the virtual file before the award.
    .citizen = The municipality must first check that the firm is in order.

requisiti-non-dichiarati = The operator has not declared the requirements.
    .citizen = The firm must declare that it is in order.

## s_italia.d36.conflitto

contratti-conflitto-nessuno = The officer is named and nobody has a conflict of interest.
    .citizen = Whoever chooses the firm has no interests of his own.

contratti-senza-rup = The officer responsible for the project is missing: name him in the first act.
    .citizen = The municipality must say who answers for the purchase.

contratti-conflitto-non-dichiarato = The declarations on conflict of interest are missing.
    .citizen = Whoever chooses the firm must declare his interests.

contratti-conflitto-presente = Somebody in the procedure has interests of his own: he must abstain and be replaced.
    .citizen = Whoever has personal interests may not choose the firm.

## s_italia.l136.cig

cig-non-dovuto = The spending does not come from a public contract.
    .citizen = This spending is no purchase.

cig-indicato = The code { $cig } is stated.
    .citizen = The code that makes the spending traceable is there.

cig-mancante = The code of the tender is missing: act, contract or payment cannot be completed.
    .citizen = The code that makes the spending traceable is missing.

## s_italia.l3.cup

cup-non-dovuto = It is no public investment project.
    .citizen = This spending is no investment.

cup-indicato = The code { $cup } is stated.
    .citizen = The code of the project is there.

cup-mancante = The code of the project is missing: the act that pays for or allows the investment would be null.
    .citizen = Without the code of the project the act is void.

## s_italia.l3.cup

cup-2003-non-dovuto = It is no public investment project.
    .citizen = This spending is no investment.

cup-2003-indicato = The code { $cup } is stated.
    .citizen = The code of the project is there.

cup-2003-mancante = The code is missing that every public investment project must have.
    .citizen = The code of the project is missing.

## s_italia.durc

durc-non-dovuto = No certificate is due.
    .citizen = No certificate is needed for this payment.

durc-valido = The certificate is regular and holds until { $fine }.
    .citizen = The firm has paid its contributions.

durc-irregolare = The certificate is not regular: no award and no payment (but payment to the funds in its stead).
    .citizen = The firm has not paid its contributions.

durc-scaduto = The certificate expired on { $fine }: ask for another.
    .citizen = The certificate of contributions expired on { $fine }.

## s_italia.mepa

mepa-lavori = The duty is about goods and services.
    .citizen = The rule is for goods and services.

mepa-sotto-soglia = The amount is below { EURO($soglia) }.
    .citizen = For so small an amount the electronic market is not compulsory.

mepa-usato = The purchase goes through the electronic market or a telematic system.
    .citizen = The purchase is on the electronic market.

mepa-omesso = The amount is not below { EURO($soglia) }: buy on the electronic market or a telematic system.
    .citizen = The municipality must buy on the electronic market.

## s_italia.d36.piattaforma

piattaforma-usata = The procedure runs on a certified platform.
    .citizen = The purchase goes through a recognised platform.

piattaforma-omessa = The procedure does not run on a certified platform: no code of the tender can be had.
    .citizen = The purchase must go through a recognised platform.

## s_italia.l160.canone

canone-esente = The exemption is foreseen: no charge is due.
    .citizen = You do not have to pay the charge.

canone-esenzione-non-prevista = The exemption is foreseen neither by the law nor by the regulation: it cannot be granted.
    .citizen = Nobody can be exempted unless a rule says so.

canone-dovuto = The charge due is { EURO($importo) } (standard tariff { EURO($tariffa) } per square metre).
    .citizen = The charge is { EURO($importo) }.

canone-diverso = { EURO($applicato) } are applied, but the charge due is { EURO($importo) }.
    .citizen = The right charge is { EURO($importo) }.

## s_italia.l182_2025.dehors

dehors-non-riguarda = The light regime is not used.
    .citizen = The concession follows the ordinary rules.

dehors-entro-il-regime = The occupation ends by { $fine }, the last day of the light regime.
    .citizen = You may keep the tables until the day stated.

dehors-oltre-il-regime = The occupation goes beyond { $fine }, the last day of the light regime: the ordinary procedure is needed.
    .citizen = After { $fine } an ordinary concession is needed.

## s_italia.dl19_2026.isee

isee-non-serve = The grant does not depend on ISEE.
    .citizen = No ISEE is needed for this grant.

isee-acquisito = ISEE is acquired ex officio.
    .citizen = The municipality got the ISEE by itself.

isee-chiesto = ISEE is asked of the citizen: acquire it ex officio from the social security institute.
    .citizen = The municipality may not ask you for the ISEE: it gets it itself.

## s_italia.dpr380.permesso.responsabile

permesso-responsabile-comunicato = The officer's name is communicated by { $entro }.
    .citizen = You know who examines your project.

permesso-responsabile-tardivo = The officer's name had to be communicated by { $entro }.
    .citizen = You had to know by { $entro } who examines your project.

## s_italia.dpr380.permesso.documenti

permesso-documenti-non-chiesti = No documents were asked for.
    .citizen = No more documents are needed.

permesso-documenti-in-tempo = The request is the only one and in time (by { $entro }): the term is interrupted and starts afresh when the documents come.
    .citizen = The office asked you for documents in time: the term starts again when you hand them in.

permesso-documenti-tardi = The request came after { $entro }: it does not interrupt the term.
    .citizen = The office could ask you for documents until { $entro }: the clock did not stop.

permesso-documenti-chiesti-due-volte = Documents are asked for once only.
    .citizen = The office asked for documents already: it may not do so again.

permesso-documenti-disponibili = Documents are asked for that the administration has or can get.
    .citizen = The office may not ask you for what it has.

## s_italia.dpr380.permesso.termine

permesso-in-tempo = The proposal is due by { $proposta }, the decision by { $scadenza }.
    .citizen = The answer comes by { $scadenza }.

permesso-in-attesa-di-documenti = The term is interrupted until the documents come.
    .citizen = The clock starts again when you hand in the documents.

permesso-complesso-senza-ragioni = The terms double only by a reasoned resolution of the officer.
    .citizen = To have more time the office must explain why the project is complex.

permesso-termine-scaduto = The term for the decision ended on { $scadenza } (the proposal was due by { $proposta }): see whether silence has granted.
    .citizen = The answer was due by { $scadenza }.

permesso-in-attesa-di-modifiche = The term is suspended until the changes asked for come.
    .citizen = The clock starts again when you hand in the changed project.

## s_italia.dpr380.permesso.silenzio

permesso-silenzio-vincoli = There are constraints and not all assents are attached and valid: silence does not grant, it is a failure to act.
    .citizen = Because of constraints on the property silence is not a yes.

permesso-silenzio-domanda-incompleta = The application lacks essential elements: silence does not grant.
    .citizen = The application lacks essential elements: silence is not a yes.

permesso-silenzio-negato = A refusal came in time, or a notice that the entity holds to prevent silence.
    .citizen = The office wrote to you in time that the application will not do.

permesso-silenzio-non-formato = The term ends on { $scadenza }: silence has not granted yet.
    .citizen = The office may still answer, until { $scadenza }.

permesso-silenzio-formato = The term ended on { $scadenza }: the permit is granted by silence.
    .citizen = The office did not answer by { $scadenza }: the permit is yours.

permesso-silenzio-altro = It is no building permit.
    .citizen = The matter is no building permit.

## s_italia.dpr380.permesso.silenzio

permesso-silenzio-2011-vincoli = There are constraints: silence does not grant, it is a failure to act.
    .citizen = Because of constraints on the property silence is not a yes.

permesso-silenzio-2011-domanda-incompleta = The application lacks essential elements: silence does not grant.
    .citizen = The application lacks essential elements: silence is not a yes.

permesso-silenzio-2011-negato = A refusal came in time, or a notice that the entity holds to prevent silence.
    .citizen = The office wrote to you in time that the application will not do.

permesso-silenzio-2011-non-formato = The term ends on { $scadenza }: silence has not granted yet.
    .citizen = The office may still answer, until { $scadenza }.

permesso-silenzio-2011-formato = The term ended on { $scadenza }: the permit is granted by silence.
    .citizen = The office did not answer by { $scadenza }: the permit is yours.

permesso-silenzio-2011-altro = It is no building permit.
    .citizen = The matter is no building permit.

## s_italia.dpr380.sanatoria

sanatoria-non-chiesta = No regularisation is asked for.
    .citizen = The matter is no regularisation.

sanatoria-decisa = The office has decided.
    .citizen = The office has answered.

sanatoria-in-corso = The term ends on { $scadenza }.
    .citizen = The office may answer until { $scadenza }.

sanatoria-accolta = The forty-five days ended on { $scadenza }: the minor nonconformity is regularised by silence.
    .citizen = The office did not answer by { $scadenza }: the regularisation is granted.

sanatoria-rifiutata = The sixty days ended on { $scadenza }: the application is deemed refused.
    .citizen = The office did not answer by { $scadenza }: that is a no, and you can appeal.

sanatoria-altro = It is no regularisation of a building.
    .citizen = The matter is no regularisation.

## s_italia.dpr380.permesso.attestazione

permesso-attestazione-non-chiesta = Nobody asked for the certificate.
    .citizen = If you want proof, you can ask for a certificate.

permesso-attestazione-rilasciata = The certificate is issued.
    .citizen = You have the permit in writing.

permesso-attestazione-in-corso = The certificate is due by { $entro }.
    .citizen = You will have the certificate by { $entro }.

permesso-attestazione-tardiva = The certificate was due by { $entro }.
    .citizen = You had to have the certificate by { $entro }.

permesso-attestazione-altro = It is no building permit.
    .citizen = The matter is no building permit.

## s_italia.dpr380.permesso.domanda

permesso-domanda-respinta = The permit is refused: what the application lacks may be the reason, and does not stop it.
    .citizen = Your application is rejected; the decision says why.

permesso-domanda-completa = The application has title, drawings and certification.
    .citizen = The application has all that is needed.

permesso-domanda-senza-essenziali = The application lacks something essential (title, drawings, certification): ask for it.
    .citizen = The application lacks an essential document.

## s_italia.dpr380.permesso.modifiche

modifiche-non-chieste = No changes were asked for.
    .citizen = The project need not change.

modifiche-non-modeste = The changes asked for are not modest: a notice before refusal is needed, and the term is not suspended.
    .citizen = The office may not ask you to redo the project without a notice.

modifiche-in-attesa = The term is suspended until the applicant answers.
    .citizen = The clock stands until you say whether you accept the changes.

modifiche-da-integrare = The project is to be completed by { $entro }; until then the term is suspended.
    .citizen = Hand in the changed project by { $entro }.

modifiche-integrate = The project is completed: the term runs again.
    .citizen = The changed project has come: the clock runs again.

modifiche-scadute = The project was not completed by { $entro }: it is decided as it was filed.
    .citizen = The changed project did not come by { $entro }: the one filed is decided upon.

## s_italia.dpr380.permesso.assensi

assensi-non-necessari = No assents of other administrations are needed.
    .citizen = No permissions of other offices are needed.

assensi-acquisiti = The assents are there, or the conference is called.
    .citizen = The other offices have answered, or were called.

assensi-mancanti = Assents of other administrations are missing: call a conference of services.
    .citizen = The office must call the other offices.

## s_italia.anagrafe.registrazione

residenza-irricevibile = The declaration cannot be received: it is not registered.
    .citizen = The declaration lacks compulsory data: file it again.

residenza-registrata = The declaration is registered by { $entro }; it has effect from { $effetti }.
    .citizen = You are registered, with effect from { $effetti }.

residenza-da-registrare = The declaration is to be registered by { $entro }.
    .citizen = You will be registered by { $entro }.

residenza-registrata-tardi = The declaration had to be registered by { $entro }: tell the director and record why. It has effect from { $effetti } all the same.
    .citizen = You had to be registered by { $entro }; it counts from { $effetti } all the same.

## s_italia.anagrafe.accertamento

accertamento-conforme = What was declared is deemed true: the forty-five days ended on { $fine } without a notice.
    .citizen = Nobody objected by { $fine }: your residence is final.

accertamento-positivo = The check is positive: the registration is final.
    .citizen = The check went well: your residence is final.

accertamento-in-corso = The check may end, or a notice be sent, until { $fine }.
    .citizen = The check may take place until { $fine }.

accertamento-preavvisato = The notice was sent in time, by { $fine }: one may annul after the observations.
    .citizen = We wrote to you in time: you can still answer.

accertamento-preavviso-tardivo = No notice was sent by { $fine }: what was declared is deemed true and the registration is not annulled.
    .citizen = The office had to write to you by { $fine }: your residence stays.

accertamento-non-iniziato = The check has not begun.
    .citizen = The check has not begun yet.

## s_italia.anagrafe.venti_giorni

venti-giorni-rispettati = The declaration is made by { $entro }.
    .citizen = You declared in time.

venti-giorni-superati = The declaration was due by { $entro }: it is received all the same, and the delay noted.
    .citizen = You had to declare by { $entro }; the declaration counts all the same.
