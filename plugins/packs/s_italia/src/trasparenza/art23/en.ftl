art23-altra-materia = The act does not go on the half-yearly list: it neither chooses a contractor nor concludes an agreement.
    .citizen = This rule does not concern the act.

art23-aggiornato = The list of acts is up to date: the next update is due by { $entro }.
    .citizen = The list of decisions that the municipality publishes is up to date.

art23-vecchio = The list of acts was to be updated by { $entro }: update it in the section on transparency.
    .citizen = The list of decisions that the municipality publishes is out of date.
