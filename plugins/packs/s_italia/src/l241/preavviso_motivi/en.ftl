motivi-esito-positivo = The application is granted.
    .citizen = Your request is granted.

motivi-coerenti = The refusal rests on the reasons of the notice, or on those that the observations gave rise to.
    .citizen = The reasons of the refusal are those you knew.

motivi-a-sorpresa = The refusal has reasons that were not in the notice and do not follow from the observations: give notice again.
    .citizen = The office may not refuse for reasons that it had not told you.

motivi-ritardo-proprio = The refusal rests on failures or delays of the administration, which may not be invoked.
    .citizen = The office may not refuse because of its own delay.
