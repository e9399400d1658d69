lombardia-permesso-non-recepito = Il kit dà { $giorni } giorni dove la legge regionale ne dà al massimo { $massimo }: correggere l'adattamento.
    .citizen = In Lombardia il Comune deve fare più in fretta: ha al massimo { $massimo } giorni.

lombardia-permesso-in-termine = La proposta era dovuta entro { $proposta } e il permesso entro { $scadenza }: si è nel termine.
    .citizen = Il Comune deve decidere entro { $scadenza }.

lombardia-permesso-decorso = La proposta era dovuta entro { $proposta } e il permesso entro { $scadenza }: il termine regionale è decorso.
    .citizen = Il Comune doveva decidere entro { $scadenza }.
