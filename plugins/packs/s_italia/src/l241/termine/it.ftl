termine-non-ammesso = Il termine di { $giorni } giorni non è ammesso: il massimo ordinario è di { $massimo } giorni.
    .citizen = Il Comune si è dato un termine più lungo di quello che la legge consente.

termine-rispettato = Il provvedimento è adottato nel termine, che scade { $scadenza }.
    .citizen = La risposta arriva in tempo: la scadenza è { $scadenza }.

termine-superato = Il termine è scaduto { $scadenza }: il provvedimento è dovuto, ma è in ritardo di { $ritardo } giorni. Registrare le ragioni del ritardo.
    .citizen = La risposta era dovuta entro { $scadenza } e arriva con { $ritardo } giorni di ritardo. Puoi rivolgerti a chi ha il potere sostitutivo.

termine-ritardo-taciuto = Il termine è scaduto { $scadenza } ({ $ritardo } giorni fa) e il provvedimento non lo dice: indicare il termine previsto e il tempo impiegato.
    .citizen = La risposta era dovuta entro { $scadenza }: il provvedimento deve dire quanto tempo è passato.
