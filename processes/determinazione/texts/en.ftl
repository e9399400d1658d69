# Texts of the procedure. The value is the office's; `.citizen` is for whoever reads from outside.

## Steps

passo-proposta-avviata = Proposal begun
    .citizen = The office begins to work
passo-redigi-proposta = Drafting of the proposal
    .citizen = The office drafts the proposal
passo-valuta-rischio = Level of risk
    .citizen = The municipality assesses the risk of corruption
passo-prima-della-firma = Steps of the entity before the signature
    .citizen = The municipality checks the proposal
passo-adozione = Adoption of the act
    .citizen = The municipality decides
passo-dopo-esecutivita = Steps of the entity after the act takes effect
    .citizen = The municipality prepares the publication
passo-trasmetti-bdncp = Data sent to the national database
    .citizen = The data of the contract are public
passo-durc-fornitore = Certificate of the supplier
    .citizen = The municipality checks the supplier's contributions
passo-ordina-fornitura = Order to the supplier
    .citizen = The municipality orders the supply
passo-invia-ordine = The order is sent
    .citizen = The municipality writes to the supplier
passo-liquidazione = Payment
    .citizen = The municipality checks and pays
passo-determinazione-conclusa = Act carried out
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

atto-ritirato = Act no. { $numero } withdrawn.
    .citizen = Decision no. { $numero } was withdrawn, for the reasons enclosed.
passo-ritiro = Withdrawal of the manager's act
