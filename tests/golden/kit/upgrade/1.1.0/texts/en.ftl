buono-concesso = The voucher is granted and used at the school
buono-negato = The voucher is not granted
