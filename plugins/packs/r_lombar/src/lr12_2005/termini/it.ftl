lombardia-permesso-in-termine = La proposta era dovuta entro { $proposta } e il permesso entro { $scadenza }: si è nel termine.
    .citizen = Il Comune deve decidere entro { $scadenza }.

lombardia-permesso-decorso = La proposta era dovuta entro { $proposta } e il permesso entro { $scadenza }: il termine regionale è decorso.
    .citizen = Il Comune doveva decidere entro { $scadenza }.
