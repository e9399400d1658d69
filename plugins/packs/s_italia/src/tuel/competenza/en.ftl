competenza-rispettata = The act belongs to the organ that adopts it ({ $organo }).
    .citizen = The decision is taken by those who must take it by law.

competenza-commissione = The act would belong to another organ ({ $organo }): the extraordinary commission has its powers.
    .citizen = The extraordinary commission decides in the place of the elected organs.

competenza-altrui = The act is put to { $organo } and belongs by law to { $competente }: pass it on to the competent organ.
    .citizen = This decision belongs by law to another organ of the municipality.

competenza-da-valutare = The matter “{ $materia }” is not among those listed: the Secretary finds whose it is and records why.
    .citizen = The office must find out who decides.
