# Texts of the freedom of information procedure. Each entry has the office's wording; `.citizen` is for the
# reader outside. The arguments are the same in both languages.

## Time limits

termine-conclusione = Time limit for the decision
    .citizen = When the municipality has to answer
termine-controinteressati = Time limit for opposing
    .citizen = Until when the people concerned can oppose
termine-trasmissione = Wait before transmission
    .citizen = When the municipality may send the documents
termine-osservazioni = Time limit for comments
    .citizen = Until when you can reply
termine-soccorso = Time limit for clarifying the request
    .citizen = Until when you can clarify your request
termine-istanza-riesame = Time limit for asking a review
    .citizen = Until when you can ask for a review
termine-riesame = Time limit for deciding the review
    .citizen = When the review has to be decided
termine-garante = Time limit for the data protection authority
    .citizen = Until when the data protection authority can reply

## Steps

passo-istanza-presentata = Request submitted
    .citizen = You submitted your request
passo-protocolla = Registration and receipt
    .citizen = Your request is registered and has a number
passo-dopo-protocollo = The entity's own steps after registration
    .citizen = The municipality passes your request on
passo-verifica-istanza = Check of the request
    .citizen = The municipality checks your request
passo-soccorso = Dialogue with the applicant
    .citizen = The municipality asks you to be more precise
passo-chiedi-precisazione = Request to clarify the object
    .citizen = The municipality asks you to be more precise
passo-assegna-responsabile = Assignment of the responsible officer
    .citizen = The municipality gives your request to a person
passo-individua-controinteressati = Search for third parties
    .citizen = The municipality checks whether others are concerned
passo-termine-sospeso = The time limit is suspended
    .citizen = Days do not count while the people concerned may reply
passo-notifica-controinteressato = Notice to the third party
    .citizen = The municipality tells a person concerned
passo-opposizione-ricevuta = Opposition of the third party
    .citizen = A person concerned has opposed
passo-dieci-giorni = No opposition within ten days
    .citizen = The person concerned has not replied
passo-termine-riprende = The time limit goes on
    .citizen = Days count again
passo-valuta-istanza = Weighing of limits and interests
    .citizen = The municipality considers your request
passo-preavviso = Notice of the reasons against
    .citizen = The municipality explains why it may say no
passo-redigi-motivi-ostativi = Writing of the reasons against
    .citizen = The municipality writes the reasons against
passo-osservazioni-ricevute = Comments of the applicant
    .citizen = You replied to the reasons
passo-osservazioni-scadute = No comments in time
    .citizen = You did not reply to the reasons
passo-valuta-osservazioni = Consideration of the comments
    .citizen = The municipality considers your reply
passo-adotta-provvedimento = Adoption of the decision
    .citizen = The municipality decides
passo-provvedimento-restituito = Decision returned to the officer
    .citizen = The decision has to be revised
passo-comunica-accoglimento = Notice of the grant to those who opposed
    .citizen = The municipality tells those who opposed
passo-quindici-giorni = Fifteen days have passed
    .citizen = Those who opposed have had fifteen days
passo-trasmetti = Transmission of data and documents
    .citizen = The municipality sends you the documents
passo-notifica-provvedimento = Notice of the decision
    .citizen = The municipality tells you its decision
passo-iscrivi-registro = Entry in the register of requests
    .citizen = Your request is noted in the public register, without your name
passo-procedimento-concluso = Procedure closed
    .citizen = The case is closed
passo-scadenza-vicina = Five days to the time limit
    .citizen = Five days are left
passo-termine-scaduto = Time limit expired without a decision
    .citizen = The municipality has not answered in time
passo-istanza-riesame-ricevuta = Request for review
    .citizen = You asked for a review
passo-ammetti-riesame = Check whether the review is admissible
    .citizen = The transparency officer examines your request
passo-riesame-aperto = Review admitted
    .citizen = The review has begun
passo-chiedi-parere-garante = Opinion asked of the data protection authority
    .citizen = The data protection authority is asked for its opinion
passo-parere-garante-ricevuto = Opinion of the data protection authority
    .citizen = The data protection authority has replied
passo-dieci-giorni-garante = No opinion of the authority within ten days
    .citizen = The data protection authority has not replied
passo-decidi-riesame = Decision of the review
    .citizen = The transparency officer decides
passo-riesame-scaduto = Time limit of the review expired
    .citizen = The review was not decided in time
passo-esegui-riesame = Carrying out of the review
    .citizen = The municipality sends you the documents
passo-riesame-concluso = Closed with a review
    .citizen = The review is closed
passo-sente-controinteressati = Each third party is heard
    .citizen = The municipality hears each person concerned
passo-riepiloga-opposizioni = Summary of notices and oppositions
    .citizen = The municipality sums up the replies
passo-prima-della-trasmissione = The entity's own steps before transmission
    .citizen = The municipality prepares the documents
passo-trenta-giorni-riesame = Thirty days for a review have passed
    .citizen = The time to ask for a review has passed
passo-preallarme = Warning of the time limit
    .citizen = The municipality warns itself that time is short
passo-avvisa-scadenza = Warning to officer and head
    .citizen = The municipality presses whoever has to decide
passo-silenzio = Silence
    .citizen = The municipality has not answered
passo-avvisa-silenzio = Notice to applicant and transparency officer
    .citizen = The municipality reminds you that you can ask for a review
passo-riesame-chiesto = Request for review
    .citizen = The request for review is examined
passo-riesame-ammesso = Review admitted
    .citizen = The review is admitted
passo-avvisa-inammissibile = Notice that the review is inadmissible
    .citizen = The municipality explains why there can be no review
passo-riesame = Review
    .citizen = The review is under way
passo-avvisa-rimedi = Notice of the remedies before the court
    .citizen = The municipality reminds you that you can go to court
passo-notifica-decisione = Notice of the decision on review
    .citizen = The transparency officer tells you the decision
passo-iscrivi-registro-riesame = Entry in the register of requests
    .citizen = Your request is noted in the public register, without your name
passo-comunica-preavviso = Sending of the reasons against
    .citizen = The municipality sends you the reasons against
passo-comunica-richiesta = Sending of the request to clarify
    .citizen = The municipality writes to you to clarify
passo-precisazione-ricevuta = Clarification by the applicant
    .citizen = You clarified your request
passo-precisazione-scaduta = No clarification in time
    .citizen = You did not clarify your request

## Communications

ricevuta = Request no. { $numero } of { $data }: to be decided by { $scadenza }; officer to be assigned.
    .citizen = We received your request, no. { $numero } of { $data }. We answer by { $scadenza }. If you get no answer you can ask the transparency officer for a review.
comunicazione-controinteressato = Notice of request no. { $numero } to { $nome }, third party.
    .citizen = Somebody asked for data that concern you (request no. { $numero }). { $nome } can oppose, saying why, by { $scadenza }.
soccorso-richiesta = Request to clarify the object of request no. { $numero }.
    .citizen = Help us to understand which documents you are looking for (request no. { $numero }). You need not tell us why. You can reply by { $scadenza }.
preavviso-motivi = Notice of the reasons against request no. { $numero }: comments by { $scadenza }.
    .citizen = We are about to say no to request no. { $numero }, for these reasons: { $motivi }. You can reply by { $scadenza }.
provvedimento-esito = Decision on request no. { $numero }: { $esito ->
        [accoglimento] granted
        [accoglimento-parziale] granted in part
        [differimento] deferred
       *[diniego] denied
    }.
    .citizen = Decision on your request no. { $numero }: { $esito ->
        [accoglimento] yes
        [accoglimento-parziale] yes, in part
        [differimento] yes, but later
       *[diniego] no
    }. You can ask for a review by { $scadenza }, or go to the administrative court.
silenzio = Request no. { $numero }: time limit expired { $scadenza } without a decision; the office still has to decide.
    .citizen = We had to answer by { $scadenza } and did not. Silence is not a no: your request no. { $numero } still has to be decided, and you can ask the transparency officer for a review.
scadenza-vicina = Request no. { $numero }: the time limit ends { $scadenza }.
    .citizen = The answer to request no. { $numero } is expected by { $scadenza }.
richiesta-parere-garante = Opinion asked of the data protection authority on the review of request no. { $numero }.
    .citizen = We asked the data protection authority for its opinion on request no. { $numero }.
decisione-riesame = Decision of the review of request no. { $numero }.
    .citizen = The transparency officer has decided the review of request no. { $numero }.
riesame-inammissibile = Review of request no. { $numero } inadmissible.
    .citizen = Your request to review no. { $numero } cannot be examined, for the reasons attached.
riesame-scaduto = Review of request no. { $numero }: time limit expired { $scadenza }.
    .citizen = The review of request no. { $numero } had to be decided by { $scadenza }. You can go to the administrative court within thirty days.
