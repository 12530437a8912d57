from timeline.outputs.format import Options as Options
from timeline.outputs.format import Output as Output
from timeline.outputs.format import Written as Written
from timeline.outputs.registry import OUTPUTS as OUTPUTS
from timeline.outputs.registry import output_for as output_for
from timeline.outputs.registry import output_named as output_named
from timeline.outputs.registry import outputs as outputs

__all__ = ["OUTPUTS", "Options", "Output", "Written", "output_for", "output_named", "outputs"]
