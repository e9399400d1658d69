lombardia-rup-in-tempo = Il nome del responsabile è stato comunicato in tempo: si poteva fino a { $entro }.
    .citizen = Sai chi segue la tua domanda.

lombardia-rup-tardi = Il nome del responsabile andava comunicato entro { $entro }: registrare le ragioni del ritardo.
    .citizen = Il nome di chi segue la tua domanda ti è stato detto in ritardo.
