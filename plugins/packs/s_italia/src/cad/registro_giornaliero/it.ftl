registro-giornaliero-altro-oggetto = Non si conserva il registro giornaliero.
    .citizen = Questa regola non riguarda il documento.

registro-giornaliero-versato = Il registro giornaliero è stato versato in tempo: si poteva fino a { $entro }.
    .citizen = Il registro di ciò che arriva in Comune è al sicuro.

registro-giornaliero-tardi = Il registro giornaliero andava versato entro { $entro }: registrare le ragioni.
    .citizen = Il registro di ciò che arriva in Comune è stato conservato in ritardo.
