esecutivita-altro-atto = The act is no deliberation: other rules say when it takes effect.
    .citizen = This rule does not concern the act.

esecutivita-immediata = The deliberation takes effect at once.
    .citizen = The decision takes effect at once.

esecutivita-raggiunta = The deliberation takes effect from { $dal }.
    .citizen = The decision takes effect from { $dal }.

esecutivita-non-ancora = The deliberation will take effect from { $dal }: until then it cannot be carried out.
    .citizen = The decision will take effect from { $dal }.

esecutivita-decorrenza-ignota = The reading “{ $decorrenza }” is not among those allowed (`inizio`, `fine`): correct the parameter.
    .citizen = The office must establish from when the decision takes effect.
