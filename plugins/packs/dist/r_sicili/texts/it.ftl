### r_sicili 1.0.0

fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.

## r_sicili.lr11_2015.estratto

sicilia-estratto-altro-atto = L'atto ({ $atto }) non va pubblicato per estratto.
    .citizen = Questa regola non riguarda l'atto.

sicilia-estratto-pubblicato = L'estratto è sul sito in tempo: si poteva fino a { $entro }.
    .citizen = Puoi leggere un riassunto dell'atto sul sito del Comune.

sicilia-estratto-da-pubblicare = L'estratto va pubblicato sul sito entro { $entro }, altrimenti l'atto è nullo.
    .citizen = Il Comune pubblicherà un riassunto dell'atto entro { $entro }.

sicilia-estratto-nullo = L'estratto andava pubblicato entro { $entro }: l'atto è nullo. Va adottato di nuovo e pubblicato in tempo.
    .citizen = L'atto non vale perché non è stato pubblicato entro { $entro }.

## r_sicili.lr44_1991.pubblicazione

sicilia-albo-altro-atto = L'atto non è una deliberazione.
    .citizen = Questa regola non riguarda l'atto.

sicilia-albo-non-integrale = All'albo non c'è la copia integrale della deliberazione: pubblicarla, con gli omissis che la riservatezza impone.
    .citizen = Il Comune deve pubblicare la decisione per intero.

sicilia-albo-troppo-breve = La pubblicazione è prevista per { $giorni } giorni: la legge regionale ne vuole almeno { $minimo }.
    .citizen = La decisione deve restare pubblicata almeno { $minimo } giorni.

sicilia-albo-pubblicata = La deliberazione resta all'albo, per intero, fino a { $fino } compreso.
    .citizen = Puoi leggere tutta la decisione sull'albo del Comune fino a { $fino }.

sicilia-albo-rimossa-presto = La deliberazione doveva restare all'albo fino a { $fino } compreso: ripubblicarla per l'intero periodo.
    .citizen = La decisione è stata tolta dall'albo troppo presto e sarà pubblicata di nuovo.

## r_sicili.lr7_2019.termine

sicilia-termine-di-settore = Il termine è fissato da una norma di settore.
    .citizen = Il tempo per la risposta è stabilito da una legge apposita.

sicilia-termine-ammesso = Il termine di { $giorni } giorni è ammesso in Sicilia.
    .citizen = Il Comune deve rispondere entro { $giorni } giorni.

sicilia-termine-senza-ragioni = Oltre { $ordinario } giorni, e fino a { $massimo }, il termine vuole ragioni che qui mancano: darle, o ridurlo.
    .citizen = Il Comune deve spiegare perché gli servono più di { $ordinario } giorni.

sicilia-termine-eccessivo = Il termine di { $giorni } giorni non è ammesso: in Sicilia non si va oltre { $massimo }.
    .citizen = Il Comune non può prendersi più di { $massimo } giorni.
