conservazione-altro-oggetto = It is not a file that is being preserved.
    .citizen = This rule does not concern the document.

conservazione-versato = The file is in preservation.
    .citizen = The case is preserved according to the rules.

conservazione-in-tempo = The file is to be transferred to preservation by { $entro }.
    .citizen = The case will be preserved according to the rules by { $entro }.

conservazione-scaduta = The file was to be transferred to preservation by { $entro }: do it at once.
    .citizen = The case should already have been preserved.
