isee-non-serve = The grant does not depend on ISEE.
    .citizen = No ISEE is needed for this grant.

isee-acquisito = ISEE is acquired ex officio.
    .citizen = The municipality got the ISEE by itself.

isee-chiesto = ISEE is asked of the citizen: acquire it ex officio from the social security institute.
    .citizen = The municipality may not ask you for the ISEE: it gets it itself.
