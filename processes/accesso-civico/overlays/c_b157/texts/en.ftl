# Texts of Brescia's own steps.

passo-smista-istanza = Routing to the department
    .citizen = The municipality passes your request on
passo-smistamento-in-ritardo = Five days without routing
    .citizen = Your request has waited for five days
passo-sollecita-smistamento = Reminder to the registry
    .citizen = The municipality presses for the routing
