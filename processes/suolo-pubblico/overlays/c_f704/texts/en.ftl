passo-registra-deposito = Entry of the security deposit
