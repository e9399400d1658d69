# Texts of the fragment. The value is the office's; `.citizen` is for whoever reads from outside.

## Time limits

termine-albo = Time on the notice board
    .citizen = Until when the act is on the notice board

## Steps

passo-pubblicazione-controllo = Check of personal data
    .citizen = The municipality checks that no more than needed is published
passo-pubblicazione-affissione = Publication on the notice board
    .citizen = The act is on the online notice board
passo-pubblicazione-trasparenza = Publication on the transparency pages
    .citizen = The act is on the transparency pages
passo-pubblicazione-avviata = Act published
    .citizen = The act is public
passo-pubblicazione-tempo-compiuto = The days of publication are over
    .citizen = The act was on the notice board for its time
passo-pubblicazione-defissione = Taking off the notice board
    .citizen = The act is off the notice board
passo-pubblicazione-tolta = Time of publication checked
    .citizen = It is checked that the act was up for its time
passo-pubblicazione-archiviazione = Archiving the copy
    .citizen = Search engines no longer find the copy
passo-pubblicazione-conclusa = Publication over
    .citizen = The publication is over
