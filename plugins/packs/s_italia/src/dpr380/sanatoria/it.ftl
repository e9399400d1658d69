sanatoria-non-chiesta = Non è chiesta una sanatoria.
    .citizen = La pratica non è una sanatoria.

sanatoria-decisa = L'ufficio ha deciso.
    .citizen = L'ufficio ha risposto.

sanatoria-in-corso = Il termine scade { $scadenza }.
    .citizen = L'ufficio può rispondere fino a { $scadenza }.

sanatoria-accolta = I quarantacinque giorni sono passati { $scadenza }: la sanatoria per parziale difformità è accolta per silenzio.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: la sanatoria è accolta.

sanatoria-rifiutata = I sessanta giorni sono passati { $scadenza }: la richiesta si intende rifiutata.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: vale come un no, e puoi ricorrere.

sanatoria-altro = Non è una sanatoria edilizia.
    .citizen = La pratica non è una sanatoria.
