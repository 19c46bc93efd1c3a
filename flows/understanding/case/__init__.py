"""What is said of the case: that it is missing, that it appeared, what troubles, what one wants.

The checks and reports in a message are read in rooms of their own, statements and reports.
"""

from flows.understanding.case.complaints import ComplaintRemark, read_complaint
from flows.understanding.case.patterns import CaseRemark
from flows.understanding.case.remarks import holds_sigh, read_remarks, sighs
from flows.understanding.case.triggers import tells_case
from flows.understanding.case.waiting import waits_for_certificate

__all__ = [
    "CaseRemark",
    "ComplaintRemark",
    "holds_sigh",
    "read_complaint",
    "read_remarks",
    "sighs",
    "tells_case",
    "waits_for_certificate",
]
