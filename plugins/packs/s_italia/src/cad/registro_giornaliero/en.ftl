registro-giornaliero-altro-oggetto = It is not the daily register that is being preserved.
    .citizen = This rule does not concern the document.

registro-giornaliero-versato = The daily register was transferred in time: it could be until { $entro }.
    .citizen = The register of what reaches the municipality is safe.

registro-giornaliero-tardi = The daily register was to be transferred by { $entro }: record the reasons.
    .citizen = The register of what reaches the municipality was preserved late.
