# Texts of Messina's own steps.

passo-esprimi-parere-commissione = Opinion of the building commission
    .citizen = The building commission examines your project
passo-commissione-in-ritardo = Fifteen days without the commission
    .citizen = The building commission has not met yet
passo-sollecita-commissione = Reminder to the commission
    .citizen = The municipality reminds the commission
