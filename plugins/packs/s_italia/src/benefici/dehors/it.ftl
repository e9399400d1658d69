dehors-non-riguarda = Non si usa il regime agevolato per i dehors.
    .citizen = La concessione segue le regole ordinarie.

dehors-entro-il-regime = L'occupazione finisce entro { $fine }, ultimo giorno del regime agevolato.
    .citizen = Puoi tenere i tavolini fino alla data indicata.

dehors-oltre-il-regime = L'occupazione va oltre { $fine }, ultimo giorno del regime agevolato: serve il procedimento ordinario.
    .citizen = Dopo { $fine } serve una concessione ordinaria.
