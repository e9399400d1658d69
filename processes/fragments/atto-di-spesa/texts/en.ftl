# Texts of the fragment. The value is the office's; `.citizen` is for whoever reads from outside.

## Time limits

termine-visto = Days for the endorsement
    .citizen = By when the accountants check the coverage
termine-pagamento = Time limit for payment
    .citizen = By when the municipality pays

## Steps

passo-spesa-firma = Signature of the act
    .citizen = The manager decides
passo-spesa-atto-restituito = Act sent back to the office
    .citizen = The decision is looked at again
passo-spesa-correzione = Correction of the proposal
    .citizen = The office corrects the proposal
passo-spesa-verifica-firma = Check of the digital signature
    .citizen = The signature is checked
passo-spesa-numerazione = Number in the register
    .citizen = The decision has a number
passo-spesa-impegno = Registration of the commitment
    .citizen = The accountants set the sum aside
passo-spesa-rilievi-contabili = Remarks of the accountants
    .citizen = The accountants ask for a correction
passo-spesa-visto = Endorsement on coverage
    .citizen = The accountants attest that the spending is covered
passo-spesa-rilievi = The remarks are told
    .citizen = The accountants ask for a correction
passo-spesa-esecutiva = The act takes effect
    .citizen = The decision takes effect
passo-spesa-giorni-trascorsi = Days for the endorsement over
    .citizen = The accountants are late
passo-spesa-sollecito = Reminder to the accountants
    .citizen = The municipality reminds the accountants
passo-liquidazione-fattura-ricevuta = Invoice received
    .citizen = The invoice has come
passo-liquidazione-esecuzione = Check of what was delivered
    .citizen = The municipality checks what was done
passo-liquidazione-contestazione = Objection to the delivery
    .citizen = The municipality objects to the delivery
passo-liquidazione-durc = Certificate of contributions
    .citizen = The municipality checks the contributions
passo-liquidazione-atto = Payment order
    .citizen = The municipality orders the payment
passo-liquidazione-durc-scaduto = Certificate to be renewed
    .citizen = A new certificate of contributions is needed
passo-liquidazione-mandato = Payment
    .citizen = The municipality pays
passo-liquidazione-termine-scaduto = Time limit for payment over
    .citizen = The payment is late
passo-liquidazione-avviso-mora = Notice of a late payment
    .citizen = The municipality urges the payment

## Messages

sollecito-visto = Act no. { $numero }: the days for the endorsement ended { $scadenza }.
    .citizen = Decision no. { $numero } has been waiting for the accountants since { $scadenza }.
rilievi-contabili = Act no. { $numero }: endorsement refused.
    .citizen = Decision no. { $numero } has to be corrected before it takes effect.
pagamento-in-ritardo = Invoice no. { $numero }: the time limit ended { $scadenza }; interest accrues.
    .citizen = Your invoice no. { $numero } should have been paid by { $scadenza }: from then on you are owed interest.
passo-liquidazione-mora = Payment overdue
passo-spesa-visto-in-ritardo = Certificate of cover overdue
