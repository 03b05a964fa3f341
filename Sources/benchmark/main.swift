internal import Civics
