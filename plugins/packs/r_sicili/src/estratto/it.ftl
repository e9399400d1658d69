sicilia-estratto-altro-atto = L'atto ({ $atto }) non va pubblicato per estratto.
    .citizen = Questa regola non riguarda l'atto.

sicilia-estratto-pubblicato = L'estratto è sul sito in tempo: si poteva fino a { $entro }.
    .citizen = Puoi leggere un riassunto dell'atto sul sito del Comune.

sicilia-estratto-da-pubblicare = L'estratto va pubblicato sul sito entro { $entro }, altrimenti l'atto è nullo.
    .citizen = Il Comune pubblicherà un riassunto dell'atto entro { $entro }.

sicilia-estratto-nullo = L'estratto andava pubblicato entro { $entro }: l'atto è nullo. Va adottato di nuovo e pubblicato in tempo.
    .citizen = L'atto non vale perché non è stato pubblicato entro { $entro }.
