buono-concesso = The voucher is granted
buono-negato = The voucher is not granted
