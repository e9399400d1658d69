# Texts of the procedure. The value is the office's; `.citizen` is for whoever reads from outside.

## Time limits

termine-parere-contabile = Days for the accounting opinion
    .citizen = By when the accountants give their opinion
termine-esecutivita = Ten days from the beginning of the publication
    .citizen = From when the decision takes effect
termine-esecutivita-dalla-fine = Ten days from the end of the publication
    .citizen = From when the decision takes effect

## Steps

passo-proposta-presentata = Proposal filed
    .citizen = A proposal comes to the executive
passo-redigi-proposta = Drafting of the proposal
    .citizen = The proposal is drafted
passo-parere-tecnico = Technical opinion
    .citizen = The manager gives an opinion
passo-parere-contabile = Accounting opinion
    .citizen = The accountants give an opinion
passo-verifica-ordine-del-giorno = Entry on the agenda
    .citizen = The proposal goes on the agenda
passo-proposta-restituita = Proposal sent back
    .citizen = The proposal has to be completed
passo-seduta = Debate and vote
    .citizen = The organ debates and votes
passo-dopo-la-seduta = Steps of the entity after the session
    .citizen = The secretary checks the session
passo-esito-voto = Outcome of the vote
    .citizen = The votes are counted
passo-avvisa-respinta = Notice of the rejection
    .citizen = The proposal did not pass
passo-proposta-respinta = Proposal rejected
    .citizen = The proposal did not pass
passo-motiva-difformita = Reasons for departing from an opinion
    .citizen = The organ says why it decides against an opinion
passo-vota-immediata = Vote on immediate effect
    .citizen = The organ votes whether the decision takes effect at once
passo-voto-rinnovato = Vote to be taken again
    .citizen = The vote is taken again
passo-firma-verbale = Signature of the minutes
    .citizen = The minutes are signed
passo-verifica-firma = Check of the digital signatures
    .citizen = The signatures are checked
passo-numera = Number in the register
    .citizen = The decision has a number
passo-prima-della-pubblicazione = Steps of the entity before publication
    .citizen = The municipality prepares the publication
passo-comunica-capigruppo = Group leaders are told
    .citizen = The councillors are told
passo-dieci-giorni = Tenth day from the beginning
    .citizen = Ten days of publication are over
passo-dieci-giorni-dalla-fine = Tenth day from the end
    .citizen = Ten days since the end of the publication are over
passo-esecutiva = The deliberation takes effect
    .citizen = The decision takes effect
passo-deliberazione-conclusa = Deliberation in effect and published
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

proposta-respinta = Proposal no. { $numero } rejected in the session of { $data }.
    .citizen = Proposal no. { $numero } was not approved on { $data }.
atto-ritirato = Deliberation no. { $numero } revoked or null.
    .citizen = Decision no. { $numero } has no effect any more, for the reasons enclosed.
passo-ritiro = Revocation or nullity of the deliberation
