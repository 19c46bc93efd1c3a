"""What is said of the case: that it is missing, that it appeared, what troubles, what one wants.

The checks and reports in a message are read in rooms of their own, statements and reports.
"""

from flows.understanding.case.complaints import ComplaintRemark, read_complaint
from flows.understanding.case.patterns import CaseRemark
from flows.understanding.case.remarks import holds_sigh, read_remarks, sighs
from flows.understanding.case.sent import (
    CHAT,
    EMAIL,
    FORM_WAY,
    PHONE,
    WHATSAPP,
    SentComplaint,
    as_reported,
    may_tell_sent,
    means_own_complaint,
    read_sent,
    read_ticket,
    read_way,
    takes_back,
)
from flows.understanding.case.triggers import tells_case
from flows.understanding.case.waiting import waits, waits_for_certificate

__all__ = [
    "CHAT",
    "EMAIL",
    "FORM_WAY",
    "PHONE",
    "WHATSAPP",
    "CaseRemark",
    "ComplaintRemark",
    "SentComplaint",
    "as_reported",
    "holds_sigh",
    "may_tell_sent",
    "means_own_complaint",
    "read_complaint",
    "read_remarks",
    "read_sent",
    "read_ticket",
    "read_way",
    "sighs",
    "takes_back",
    "tells_case",
    "waits",
    "waits_for_certificate",
]
