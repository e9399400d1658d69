revisori-non-serve = Su questa materia il parere dei revisori non occorre.
    .citizen = Per questo atto i revisori non devono esprimersi.

revisori-parere-reso = I revisori hanno reso il parere.
    .citizen = I revisori dei conti hanno esaminato l'atto.

revisori-parere-mancante = Manca il parere dei revisori ({ $materia }): la proposta non può andare in Consiglio.
    .citizen = Prima che il Consiglio decida, i revisori dei conti devono esprimersi.
