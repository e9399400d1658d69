permesso-responsabile-comunicato = Il nome del responsabile è comunicato entro { $entro }.
    .citizen = Sai chi esamina il tuo progetto.

permesso-responsabile-tardivo = Il nome del responsabile andava comunicato entro { $entro }.
    .citizen = Dovevi sapere entro { $entro } chi esamina il tuo progetto.
