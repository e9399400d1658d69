# The words of the procedure. Each entry has the form of the office; `.citizen` is for whoever reads from outside.

termine-conclusione = Time limit for the procedure
    .citizen = By when the municipality has to answer
passo-domanda-presentata = Application filed
    .citizen = You have filed your application
passo-assegna-responsabile = Assignment of the responsible officer
    .citizen = The municipality assigns your application to a person
passo-decidi = Decision
    .citizen = The municipality decides
passo-comunica-decisione = Notice of the decision
    .citizen = The municipality tells you its decision
