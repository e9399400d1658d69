# Texts of the fragment. The value is the office's; `.citizen` is for whoever reads from outside.

## Time limits

termine-soccorso = Time to complete the application
    .citizen = By when you may complete your application
termine-sospensione = Longest suspension
    .citizen = How long the municipality's days may stand still

## Steps

passo-soccorso-richiesta = Asking for what is missing
    .citizen = The municipality asks you to complete your application
passo-soccorso-richiesta-sospensiva = Asking, with the time limit suspended
    .citizen = The municipality asks for information and the days stand still
passo-soccorso-documento = Forming the request
    .citizen = The municipality prepares the letter
passo-soccorso-notifica = Sending the request
    .citizen = The municipality writes to you for what is missing
passo-soccorso-sospende = The time limit stands
    .citizen = Days do not count while one waits
passo-soccorso-interrompe = The time limit is interrupted
    .citizen = The days start afresh when you hand in the documents
passo-soccorso-integrazione = What the applicant handed in
    .citizen = You completed your application
passo-soccorso-scaduto = No answer in time
    .citizen = You did not complete your application
passo-soccorso-riprende = The time limit goes on
    .citizen = Days count again
passo-soccorso-concluso = Exchange over
    .citizen = The municipality goes on
