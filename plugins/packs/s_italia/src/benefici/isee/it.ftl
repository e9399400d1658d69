isee-non-serve = Il contributo non dipende dall'ISEE.
    .citizen = Per questo contributo l'ISEE non serve.

isee-acquisito = L'ISEE è acquisito d'ufficio.
    .citizen = Il Comune ha preso l'ISEE da solo.

isee-chiesto = L'ISEE è chiesto al cittadino: va acquisito d'ufficio dall'INPS.
    .citizen = Il Comune non può chiederti l'ISEE: lo prende dall'INPS.
