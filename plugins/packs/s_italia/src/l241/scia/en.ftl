scia-efficace = The activity may begin from { $dal }.
    .citizen = You may begin from { $dal }.

scia-incompleta = The report lacks required certifications: it has no effect.
    .citizen = The report lacks required documents: it does not count yet.

scia-condizionata = Assents are needed that were not yet communicated: until then one may not begin.
    .citizen = Wait for the assent of the other offices before you begin.

scia-troppo-presto = The activity began before { $dal }.
    .citizen = One could not begin before { $dal }.
