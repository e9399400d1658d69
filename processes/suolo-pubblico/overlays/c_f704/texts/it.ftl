passo-registra-deposito = Registrazione del deposito cauzionale
