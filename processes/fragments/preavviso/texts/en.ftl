# Texts of the fragment. The value is the office's; `.citizen` is for whoever reads from outside.

## Time limits

termine-osservazioni = Time for observations
    .citizen = By when you may answer the municipality

## Steps

passo-preavviso-motivi = Writing the reasons against
    .citizen = The municipality writes down the reasons against
passo-preavviso-documento = Forming the notice
    .citizen = The municipality prepares the letter with its reasons
passo-preavviso-notifica = Serving the notice
    .citizen = The municipality sends you the reasons against
passo-preavviso-ricevuto = The time limit stands
    .citizen = The municipality's days do not count while you may answer
passo-preavviso-osservazioni = Observations of the applicant
    .citizen = You answered the reasons
passo-preavviso-scaduto = No observations in time
    .citizen = You did not answer the reasons
passo-preavviso-valutazione = Weighing the observations
    .citizen = The municipality weighs your answer
passo-preavviso-chiuso = Exchange closed
    .citizen = The municipality may decide
