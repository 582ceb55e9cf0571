warning-insolt-1 = Proszę o rozmowę z szacunkiem.
warnings-insult-1 = Proszę o rozmowę z szacunkiem.
instead-insult = Chętnie pomogę.
empathy-roaming-1 = Nowa sytuacja jest dozwolona.
escalation-supervisor-request = Już łączę.
