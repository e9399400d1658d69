# Texts of Brescia's own steps.

passo-esegui-sopralluogo = On-site visit
    .citizen = The local police visits the premises
passo-sopralluogo-in-ritardo = Ten days without the visit
    .citizen = The visit has not been made yet
passo-sollecita-sopralluogo = Reminder to the police
    .citizen = The municipality reminds the police
