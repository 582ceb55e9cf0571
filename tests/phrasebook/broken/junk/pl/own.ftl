solution-1 = { $customer ->
    [feminine] Pani
    [masculine] Pan
}
solution-2 = Zaraz pomogę.
to nie jest komunikat
solution-3 = Jeszcze { $minutes minut.
empathy-roaming-1 =
