"""How good the understanding is, in figures. Nothing of the running bot; never in the wheel."""
