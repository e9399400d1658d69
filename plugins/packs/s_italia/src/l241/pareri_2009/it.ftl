parere-2009-acquisito = Il parere è acquisito.
    .citizen = Il parere è arrivato.

parere-2009-senza = Il parere non è arrivato entro { $scadenza }: l'amministrazione ha facoltà di procedere senza.
    .citizen = Il parere non è arrivato entro { $scadenza }: l'ufficio può andare avanti.

parere-2009-da-attendere = Il parere può arrivare fino a { $scadenza }: prima non si procede.
    .citizen = L'ufficio aspetta un parere, al più tardi fino a { $scadenza }.

parere-2009-indispensabile = Il parere tutela ambiente, paesaggio, territorio o salute: non se ne può prescindere.
    .citizen = Per questa pratica serve un parere a tutela dell'ambiente o della salute: l'ufficio deve averlo.
