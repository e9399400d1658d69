# Texts of the procedure. The value is the office's; `.citizen` is for whoever reads from outside.

## Time limits

termine-stipula = Time limit for the contract
    .citizen = By when the contract is signed

## Steps

passo-fabbisogno-rilevato = Need found
    .citizen = The municipality needs something
passo-definisci-fabbisogno = Definition of the need
    .citizen = The municipality says what it needs and for how much
passo-nomina-rup = Appointment of the responsible officer
    .citizen = One person answers for the purchase
passo-scegli-percorso = Way by amount
    .citizen = The amount says which way to go
passo-avvisa-altra-procedura = Another procedure is due
    .citizen = A contest, or another procedure, is needed
passo-altra-procedura = Another procedure is needed
    .citizen = No direct award is possible
passo-raccogli-preventivi = Quotes
    .citizen = The municipality asks for quotes
passo-dopo-i-preventivi = Steps of the entity before the choice
    .citizen = The municipality looks at the quotes
passo-scegli-operatore = Choice of the operator
    .citizen = The municipality chooses the contractor
passo-acquisisci-cig = Tender code
    .citizen = The purchase has its public code
passo-acquisisci-dichiarazioni = Declarations
    .citizen = The operator declares that he qualifies
passo-verifica-requisiti = Check of the requirements
    .citizen = The municipality checks the requirements
passo-durc-operatore = Certificate of contributions
    .citizen = The municipality checks the contributions
passo-valuta-rischio = Level of risk
    .citizen = The municipality assesses the risk of corruption
passo-proponi-decisione = Proposal of the decision
    .citizen = The office proposes whom to choose and why
passo-procedura-da-rivedere = Procedure to be looked at again
    .citizen = The procedure has to be looked at again
passo-adozione = Adoption of the decision
    .citizen = The municipality decides
passo-dopo-esecutivita = Steps of the entity after the act takes effect
    .citizen = The municipality prepares the publication
passo-trasmetti-bdncp = Data sent to the national database
    .citizen = The data of the contract are public
passo-stipula = Contract
    .citizen = The contract is signed
passo-invia-contratto = The contract is sent
    .citizen = The municipality sends the contract
passo-trenta-giorni = Time limit for the contract over
    .citizen = The contract should have been signed
passo-avvisa-stipula = Reminder of the contract
    .citizen = The municipality urges the signature
passo-liquidazione = Performance and payment
    .citizen = The municipality checks and pays
passo-affidamento-concluso = Award carried out
    .citizen = The case is over
passo-chiudi-fascicolo = The file is closed
    .citizen = The case is archived
passo-mantiene-pubblicazione = Time on the notice board
    .citizen = The act is on the notice board
passo-pubblica = Publication
    .citizen = The act is published
passo-atto-ritirato = Act withdrawn
    .citizen = The municipality withdraws the decision
passo-motiva-ritiro = Reasons for the withdrawal
    .citizen = The municipality says why it withdraws the decision
passo-avvisa-ritiro = Notice of the withdrawal
    .citizen = The municipality tells of the withdrawal
passo-ritiro-concluso = Withdrawal done
    .citizen = The decision is no more

## Messages

altra-procedura = Case no. { $numero }: the amount does not admit a direct award.
    .citizen = For purchase no. { $numero } another procedure is needed.
stipula-in-ritardo = Case no. { $numero }: the contract was due by { $scadenza }.
    .citizen = The contract of case no. { $numero } should have been signed by { $scadenza }.
atto-ritirato = Award no. { $numero } withdrawn.
    .citizen = Award no. { $numero } was withdrawn, for the reasons enclosed.
passo-ritiro = Withdrawal of the award
passo-stipula-in-ritardo = Contract signed late
