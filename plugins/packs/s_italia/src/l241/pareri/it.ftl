parere-acquisito = Il parere è acquisito.
    .citizen = Il parere è arrivato.

parere-senza = Il parere non è arrivato entro { $scadenza }: si procede senza.
    .citizen = Il parere non è arrivato entro { $scadenza }: l'ufficio va avanti.

parere-da-attendere = Il parere può arrivare fino a { $scadenza }: prima non si procede.
    .citizen = L'ufficio aspetta un parere, al più tardi fino a { $scadenza }.

parere-indispensabile = Il parere tutela ambiente, paesaggio, territorio o salute: non se ne può prescindere.
    .citizen = Per questa pratica serve un parere a tutela dell'ambiente o della salute: l'ufficio deve averlo.
